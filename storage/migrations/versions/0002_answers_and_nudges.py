"""What people answered and shared, evaluations, the outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
SERIAL = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
PLANNED = sa.text("status = 'planned'")
HELD = sa.text("status IN ('claimed', 'sending')")
TABLES = ("readiness", "plans", "insights", "evaluations", "answers", "answered", "outbox", "transcript")


def upgrade() -> None:
    _readiness()
    _plans()
    _insights()
    _evaluations()
    _answers()
    _answered()
    _outbox()
    _transcript()


def downgrade() -> None:
    for table in reversed(TABLES):
        op.drop_table(table)


def _readiness() -> None:
    op.create_table(
        "readiness",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.Column("time", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_readiness"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_readiness_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_readiness_organisation"),
    )
    op.create_index("ix_readiness_person", "readiness", ["person"])


def _plans() -> None:
    op.create_table(
        "plans",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("when", sa.Text(), nullable=False),
        sa.Column("then", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plans"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_plans_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_plans_organisation"),
    )
    op.create_index("ix_plans_person", "plans", ["person"])


def _insights() -> None:
    op.create_table(
        "insights",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("author", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("session", sa.String()),
        sa.Column("channel", sa.String()),
        sa.Column("about", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_insights"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_insights_organisation"),
        sa.ForeignKeyConstraint(["author"], ["persons.id"], name="fk_insights_author"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_insights_session"),
        sa.ForeignKeyConstraint(["channel"], ["channels.id"], name="fk_insights_channel"),
    )
    op.create_index("ix_insights_author", "insights", ["author"])


def _evaluations() -> None:
    op.create_table(
        "evaluations",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("opened", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_evaluations"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_evaluations_session"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_evaluations_organisation"),
    )


def _answers() -> None:
    """Nobody's: no person, no time, and stored in the order of a random key."""
    op.create_table(
        "answers",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("ratings", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_answers"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_answers_organisation"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_answers_session"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_answers_session", "answers", ["session"])


def _answered() -> None:
    """Who answered; not when, and not what."""
    op.create_table(
        "answered",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("session", "person", name="pk_answered"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_answered_session"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_answered_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_answered_organisation"),
        sqlite_with_rowid=False,
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("to_channel", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("due", MOMENT, nullable=False),
        sa.Column("expires", MOMENT),
        sa.Column("klass", sa.String(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("notice", sa.Text()),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("worker", sa.String(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("lease_until", MOMENT),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_outbox_organisation"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    op.create_index("ix_outbox_held", "outbox", ["lease_until"], sqlite_where=HELD, postgresql_where=HELD)
    op.create_index("ix_outbox_planned", "outbox", ["due"], sqlite_where=PLANNED, postgresql_where=PLANNED)
    op.create_index("ix_outbox_recipient", "outbox", ["recipient"])
    op.create_index("ix_outbox_subject", "outbox", ["subject"])
    op.create_index("ix_outbox_timeline", "outbox", ["organisation", "at"])


def _transcript() -> None:
    op.create_table(
        "transcript",
        sa.Column("id", SERIAL, nullable=False),
        sa.Column("room", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("entry", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_transcript"),
        sa.UniqueConstraint("room", "key", name="uq_transcript_room_key"),
    )
