"""The whole calendar: plans by scope, wishes, team meetings, and lanes that all workers share."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
LONG_AGO = "2000-01-01 00:00:00+00"
SCOPED = """
UPDATE outbox SET session = subject, party = recipient,
    scope = 'network:' || (SELECT network FROM sessions WHERE sessions.id = outbox.subject)
WHERE subject IN (SELECT id FROM sessions)
"""
LANED = """
UPDATE outbox SET lane = coalesce(
    (SELECT platform || '/' || tenant FROM accounts JOIN persons ON persons.account = accounts.id
     WHERE persons.id = outbox.recipient),
    (SELECT platform || '/' || tenant FROM channels WHERE channels.id = outbox.recipient),
    '')
"""
# In the order of what goes first: answers, changes, posts, reminders, evaluations, shares.
URGENCY = """
UPDATE outbox SET foreseen = due,
    klass = CASE kind WHEN 'change' THEN 'change' ELSE klass END,
    urgency = CASE kind WHEN 'reply' THEN 0 WHEN 'change' THEN 1 WHEN 'insight' THEN 2 WHEN 'reminder' THEN 3
        WHEN 'evaluation' THEN 4 ELSE 6 END
"""


def of_the_outbox() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("scope", sa.String(), nullable=False, server_default=""),
        sa.Column("party", sa.String(), nullable=False, server_default=""),
        sa.Column("session", sa.String(), nullable=False, server_default=""),
        sa.Column("foreseen", MOMENT, nullable=False, server_default=LONG_AGO),
        sa.Column("by", MOMENT),
        sa.Column("late", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("chosen", sa.Boolean(), nullable=False, server_default=sa.false()),
        sa.Column("doubts", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("lane", sa.String(), nullable=False, server_default=""),
        sa.Column("opened", sa.Integer(), nullable=False, server_default="0"),
    )


def upgrade() -> None:
    op.add_column("members", sa.Column("since", MOMENT, nullable=False, server_default=LONG_AGO))
    op.add_column("insights", sa.Column("at", MOMENT, nullable=False, server_default=LONG_AGO))
    op.create_index("ix_insights_channel", "insights", ["channel", "at"])
    for column in of_the_outbox():
        op.add_column("outbox", column)
    for statement in (SCOPED, LANED, URGENCY):
        op.execute(statement)
    op.drop_index("ix_outbox_recipient", "outbox")
    op.drop_index("ix_outbox_subject", "outbox")
    op.create_index("ix_outbox_log", "outbox", ["recipient", "at"])
    op.create_index("ix_outbox_scope", "outbox", ["scope", "party"])
    op.create_index("ix_persons_team", "persons", ["team"])
    _new_tables()


def _new_tables() -> None:
    op.create_table(
        "lanes",
        sa.Column("lane", sa.String(), nullable=False),
        sa.Column("free_at", MOMENT, nullable=False),
        sa.Column("closed_until", MOMENT),
        sa.PrimaryKeyConstraint("lane", name="pk_lanes"),
    )
    op.create_table(
        "wishes",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("person", name="pk_wishes"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_wishes_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_wishes_organisation"),
    )
    op.create_table(
        "row_changes",
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("change", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("organisation", "network", "row", name="pk_row_changes"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_row_changes_organisation"),
    )
    _of_teams_and_workers()


def _of_teams_and_workers() -> None:
    op.create_table(
        "chores",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_chores"),
    )
    op.create_table(
        "meetings",
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("rhythm", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("channel", name="pk_meetings"),
        sa.ForeignKeyConstraint(["channel"], ["channels.id"], name="fk_meetings_channel"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_meetings_organisation"),
    )


def downgrade() -> None:
    for table in ("meetings", "chores", "row_changes", "wishes", "lanes"):
        op.drop_table(table)
    op.drop_index("ix_persons_team", "persons")
    op.drop_index("ix_outbox_scope", "outbox")
    op.drop_index("ix_outbox_log", "outbox")
    op.create_index("ix_outbox_subject", "outbox", ["subject"])
    op.create_index("ix_outbox_recipient", "outbox", ["recipient"])
    for column in reversed(of_the_outbox()):
        op.drop_column("outbox", column.name)
    op.drop_index("ix_insights_channel", "insights")
    op.drop_column("insights", "at")
    op.drop_column("members", "since")
