"""Installations with their tokens, what an administrator arranged, and the ways into a network from elsewhere."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def organisation(table: str) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name=f"fk_{table}_organisation")
    return sa.Column("organisation", sa.String(), nullable=False), key


def foreign(table: str, column: str, to: str) -> tuple[sa.Column[str], sa.ForeignKeyConstraint]:
    key = sa.ForeignKeyConstraint([column], [to], name=f"fk_{table}_{column}")
    return sa.Column(column, sa.String(), nullable=False), key


def upgrade() -> None:
    op.add_column("organisations", sa.Column("arrangements", sa.Text()))
    op.add_column("persons", sa.Column("added_by", sa.String()))
    op.add_column("persons", sa.Column("account_chosen", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("accounts", sa.Column("installed", sa.Boolean(), nullable=False, server_default=sa.true()))
    op.add_column("insights", sa.Column("network", sa.String()))
    _installations()
    _ways_in()


def _installations() -> None:
    texts = ("name", "installer", "bot", "app", "scopes", "token", "refresh")
    op.create_table(
        "installations",
        sa.Column("platform", sa.String(), nullable=False),
        sa.Column("tenant", sa.String(), nullable=False),
        *organisation("installations"),
        *(sa.Column(name, sa.Text() if name in TEXT else sa.String(), nullable=False) for name in texts),
        sa.Column("expires", MOMENT),
        sa.Column("renewing_until", MOMENT),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("platform", "tenant", name="pk_installations"),
    )


TEXT = ("name", "scopes", "token", "refresh")


def _ways_in() -> None:
    op.create_table(
        "login_codes",
        sa.Column("code", sa.String(), nullable=False),
        *organisation("login_codes"),
        *foreign("login_codes", "person", "persons.id"),
        sa.Column("until", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_login_codes"),
    )
    op.create_index("ix_login_codes_person", "login_codes", ["person"])
    op.create_table(
        "invitations",
        sa.Column("code", sa.String(), nullable=False),
        *organisation("invitations"),
        *foreign("invitations", "network", "networks.id"),
        *foreign("invitations", "by", "persons.id"),
        sa.Column("until", MOMENT, nullable=False),
        sa.Column("withdrawn", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_invitations"),
    )
    op.create_index("ix_invitations_network", "invitations", ["network"])
    op.create_table(
        "network_channels",
        *foreign("network_channels", "network", "networks.id"),
        *organisation("network_channels"),
        *foreign("network_channels", "channel", "channels.id"),
        sa.PrimaryKeyConstraint("network", "organisation", name="pk_network_channels"),
    )


def downgrade() -> None:
    for table in ("network_channels", "invitations", "login_codes", "installations"):
        op.drop_table(table)
    op.drop_column("insights", "network")
    op.drop_column("accounts", "installed")
    op.drop_column("persons", "account_chosen")
    op.drop_column("persons", "added_by")
    op.drop_column("organisations", "arrangements")
