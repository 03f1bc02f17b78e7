"""Answers wait until enough of them can be shown at once."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Whoever looked until now saw all answers of a session that had at least five.
SEEN = """
UPDATE answers SET shown = true
WHERE session IN (SELECT session FROM answers GROUP BY session HAVING count(*) >= 5)
"""


def upgrade() -> None:
    op.add_column("answers", sa.Column("shown", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.execute(SEEN)


def downgrade() -> None:
    op.drop_column("answers", "shown")
