"""Asking: a manager their team, whether a network is something for them; a participant their network, anything.

And by what people, accounts, tenants and a network's channels are looked for.
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLES = ("responses", "questions", "invites", "polls")
INDEXES = (
    ("ix_persons_organisation", "persons", ["organisation"]),
    ("ix_accounts_organisation", "accounts", ["organisation", "platform"]),
    ("ix_tenants_organisation", "tenants", ["organisation", "platform"]),
    ("ix_network_channels_channel", "network_channels", ["channel"]),
)


def upgrade() -> None:
    _of_polls()
    _of_questions()
    for name, table, columns in INDEXES:
        op.create_index(name, table, columns)


def _of_polls() -> None:
    op.create_table(
        "polls",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_polls"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_polls_organisation"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_polls_network"),
        sa.ForeignKeyConstraint(["by"], ["persons.id"], name="fk_polls_by"),
    )
    op.create_index("ix_polls_network", "polls", ["network"])
    op.create_index("ix_polls_by", "polls", ["by"])
    op.create_table(
        "invites",
        sa.Column("poll", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("answered", MOMENT),
        sa.Column("told", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("poll", "person", name="pk_invites"),
        sa.ForeignKeyConstraint(["poll"], ["polls.id"], name="fk_invites_poll"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_invites_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_invites_organisation"),
    )
    op.create_index("ix_invites_person", "invites", ["person"])


def _of_questions() -> None:
    op.create_table(
        "questions",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("own", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_questions"),
        sa.UniqueConstraint("own", name="uq_questions_own"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_questions_organisation"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_questions_network"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_questions_person"),
    )
    op.create_index("ix_questions_network", "questions", ["network"])
    op.create_index("ix_questions_person", "questions", ["person"])
    op.create_table(
        "responses",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("usable", sa.Boolean(), nullable=False),
        sa.Column("thanked", sa.Boolean(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_responses"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_responses_organisation"),
        sa.ForeignKeyConstraint(["question"], ["questions.id"], name="fk_responses_question"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_responses_person"),
    )
    op.create_index("ix_responses_question", "responses", ["question"])
    op.create_index("ix_responses_person", "responses", ["person"])


def downgrade() -> None:
    for name, table, _ in INDEXES:
        op.drop_index(name, table)
    for table in TABLES:
        op.drop_table(table)
