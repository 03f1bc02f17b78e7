"""People, what they say, and networks."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLES = (
    "organisations",
    "tenants",
    "persons",
    "accounts",
    "channels",
    "events",
    "conversations",
    "networks",
    "sessions",
    "members",
    "attendance",
)


def upgrade() -> None:
    _organisations()
    _tenants()
    _persons()
    _accounts()
    _channels()
    _events()
    _conversations()
    _networks()
    _sessions()
    _members()
    _attendance()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _organisations() -> None:
    op.create_table(
        "organisations",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
    )


def _tenants() -> None:
    op.create_table(
        "tenants",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("platform", "tenant", name="pk_tenants"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_tenants_organisation"),
    )


def _persons() -> None:
    op.create_table(
        "persons",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("locale_chosen", sa.Boolean(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("timezone_chosen", sa.Boolean(), nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("team", sa.String()),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("account", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_persons"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_persons_organisation"),
    )


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("user", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("reachable", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_accounts"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_accounts_organisation"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_accounts_person"),
        sa.UniqueConstraint("platform", "tenant", "user", name="uq_accounts_platform_tenant_user"),
    )
    op.create_index("ix_accounts_person", "accounts", ["person"])


def _channels() -> None:
    op.create_table(
        "channels",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("place_name", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("scope", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_channels"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_channels_organisation"),
        sa.UniqueConstraint("organisation", "platform", "tenant", "address", name="uq_channels_place"),
    )


def _events() -> None:
    """Without a foreign key to organisations: every event would lock one row of theirs."""
    op.create_table(
        "events",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_events"),
    )
    op.create_index("ix_events_at", "events", ["at"])


def _conversations() -> None:
    """Without a foreign key to organisations: every event would lock one row of theirs."""
    op.create_table(
        "conversations",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("touched", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("person", "flow", "subject", name="pk_conversations"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_conversations_person"),
    )
    op.create_index("ix_conversations_latest", "conversations", ["person", "touched"])


def _networks() -> None:
    op.create_table(
        "networks",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("goal", sa.Text(), nullable=False),
        sa.Column("search", sa.Text(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("facilitator", sa.String(), nullable=False),
        sa.Column("timezone", sa.String(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_networks"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_networks_organisation"),
        sa.ForeignKeyConstraint(["facilitator"], ["persons.id"], name="fk_networks_facilitator"),
    )
    op.create_index("ix_networks_facilitator", "networks", ["facilitator"])
    op.create_index("ix_networks_open", "networks", ["organisation", "status"])


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("type", sa.String(), nullable=False),
        sa.Column("start", MOMENT, nullable=False),
        sa.Column("end", MOMENT, nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_sessions_organisation"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_sessions_network"),
        sa.UniqueConstraint("network", "number", name="uq_sessions_network_number"),
    )


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("standing", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("network", "person", name="pk_members"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_members_network"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_members_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_members_organisation"),
    )
    op.create_index("ix_members_person", "members", ["person"])


def _attendance() -> None:
    op.create_table(
        "attendance",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("coming", sa.String(), nullable=False),
        sa.Column("brings", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session", "person", name="pk_attendance"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_attendance_session"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_attendance_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_attendance_organisation"),
    )
    op.create_index("ix_attendance_person", "attendance", ["person"])
