"""Finding, framing, preparing and ending a network: what people contribute, vote, propose and decide."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
TABLES = ("feeds", "question_sets", "decisions", "guests", "proposals", "interests", "entries", "votes", "voices")

INDEXED = {
    # https://www.sqlite.org/fts5.html#external_content_tables: the index keeps no copy of the words. Its tokens are
    # divided by spaces alone, since nothing else divides the words.
    "sqlite": (
        (
            "CREATE VIRTUAL TABLE findable_words USING fts5("
            "terms, content='findable', content_rowid='number', tokenize='ascii', detail='none')"
        ),
        (
            "CREATE TRIGGER findable_added AFTER INSERT ON findable BEGIN"
            " INSERT INTO findable_words (rowid, terms) VALUES (new.number, new.terms); END"
        ),
        (
            "CREATE TRIGGER findable_gone AFTER DELETE ON findable BEGIN"
            " INSERT INTO findable_words (findable_words, rowid, terms) VALUES ('delete', old.number, old.terms); END"
        ),
        (
            "CREATE TRIGGER findable_changed AFTER UPDATE OF terms ON findable BEGIN"
            " INSERT INTO findable_words (findable_words, rowid, terms) VALUES ('delete', old.number, old.terms);"
            " INSERT INTO findable_words (rowid, terms) VALUES (new.number, new.terms); END"
        ),
    ),
    "postgresql": (
        "CREATE INDEX findable_words ON findable USING gin (array_to_tsvector(string_to_array(terms, ' ')))",
    ),
}


def upgrade() -> None:
    op.add_column("networks", sa.Column("frame", sa.Text()))
    op.add_column("networks", sa.Column("freed", MOMENT))
    op.add_column("sessions", sa.Column("prepared", sa.Text()))
    op.add_column("attendance", sa.Column("came", sa.Boolean()))
    op.add_column("attendance", sa.Column("prepare_days", sa.Integer()))
    op.add_column("attendance", sa.Column("prepare_at", sa.Time()))
    op.add_column("members", sa.Column("passed", MOMENT))
    _of_contributions()
    _of_the_catalogue()
    _of_finding()
    _of_asking()
    _of_what_comes_after()


def _of_contributions() -> None:
    op.create_table(
        "voices",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("session", sa.String()),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("label", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("named", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_voices"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_voices_organisation"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_voices_network"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_voices_session"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_voices_person"),
    )
    op.create_index("ix_voices_network", "voices", ["network"])
    op.create_index("ix_voices_person", "voices", ["person"])
    op.create_table(
        "votes",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("ballot", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("network", "ballot", "person", name="pk_votes"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_votes_network"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_votes_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_votes_organisation"),
    )
    op.create_index("ix_votes_person", "votes", ["person"])


def _of_the_catalogue() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("link", sa.Text(), nullable=False),
        sa.Column("joined", sa.Boolean(), nullable=False),
        sa.Column("functions", sa.Text(), nullable=False),
        sa.Column("interests", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("checked_by", sa.String()),
        sa.Column("checked_at", MOMENT),
        sa.Column("suggested_by", sa.String()),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_entries_organisation"),
        sa.ForeignKeyConstraint(["checked_by"], ["persons.id"], name="fk_entries_checked_by"),
        sa.ForeignKeyConstraint(["suggested_by"], ["persons.id"], name="fk_entries_suggested_by"),
    )
    op.create_index("ix_entries_listed", "entries", ["organisation", "status"])
    op.create_table(
        "interests",
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("person", "topic", name="pk_interests"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_interests_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_interests_organisation"),
    )
    op.create_index("ix_interests_topic", "interests", ["organisation", "topic"])


def _of_finding() -> None:
    serial = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.create_table(
        "findable",
        sa.Column("number", serial, nullable=False, autoincrement=True),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("heading", sa.Text(), nullable=False),
        sa.Column("terms", sa.Text(), nullable=False),
        sa.Column("rules", sa.Integer(), nullable=False),
        sa.Column("since", MOMENT),
        sa.PrimaryKeyConstraint("number", name="pk_findable"),
        sa.UniqueConstraint("what", name="uq_findable_what"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_findable_organisation"),
    )
    op.create_index("ix_findable_organisation", "findable", ["organisation"])
    for statement in INDEXED[op.get_bind().dialect.name]:
        op.execute(statement)


def _of_asking() -> None:
    op.create_table(
        "proposals",
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("to", sa.String(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("with", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("reply", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_proposals"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_proposals_organisation"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_proposals_person"),
        sa.ForeignKeyConstraint(["to"], ["persons.id"], name="fk_proposals_to"),
    )
    op.create_index("ix_proposals_person", "proposals", ["person"])
    op.create_index("ix_proposals_to", "proposals", ["to"])
    op.create_table(
        "guests",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("session", "person", name="pk_guests"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_guests_session"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_guests_person"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_guests_organisation"),
        sa.ForeignKeyConstraint(["by"], ["persons.id"], name="fk_guests_by"),
    )
    op.create_index("ix_guests_person", "guests", ["person"])


def _of_what_comes_after() -> None:
    op.create_table(
        "decisions",
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("choice", sa.String(), nullable=False),
        sa.Column("owner", sa.String()),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("network", name="pk_decisions"),
        sa.ForeignKeyConstraint(["network"], ["networks.id"], name="fk_decisions_network"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_decisions_organisation"),
        sa.ForeignKeyConstraint(["owner"], ["persons.id"], name="fk_decisions_owner"),
    )
    op.create_table(
        "question_sets",
        sa.Column("session", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("goals", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_question_sets"),
        sa.ForeignKeyConstraint(["session"], ["sessions.id"], name="fk_question_sets_session"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_question_sets_organisation"),
    )
    op.create_table(
        "feeds",
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("organisation", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=False),
        sa.Column("network", sa.String(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_feeds"),
        sa.ForeignKeyConstraint(["organisation"], ["organisations.id"], name="fk_feeds_organisation"),
        sa.ForeignKeyConstraint(["person"], ["persons.id"], name="fk_feeds_person"),
    )
    op.create_index("ix_feeds_person", "feeds", ["person"])


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE findable_words")
    op.drop_table("findable")
    for table in TABLES:
        op.drop_table(table)
    op.drop_column("members", "passed")
    op.drop_column("attendance", "prepare_at")
    op.drop_column("attendance", "prepare_days")
    op.drop_column("attendance", "came")
    op.drop_column("sessions", "prepared")
    op.drop_column("networks", "freed")
    op.drop_column("networks", "frame")
