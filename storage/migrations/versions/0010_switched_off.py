"""An administrator of Teams switched Kring off: that can be mended too, so the index of what is stuck has it."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

INDEX = "ix_outbox_stuck"
BEFORE = sa.text(
    "reason IN ('why-locked-out', 'why-no-channel', 'why-not-added', 'why-not-allowed', 'why-not-in-channel', "
    "'why-not-installed')"
)
NOW = sa.text(
    "reason IN ('why-locked-out', 'why-no-channel', 'why-not-added', 'why-not-allowed', 'why-not-in-channel', "
    "'why-not-installed', 'why-disabled')"
)


def upgrade() -> None:
    _index(NOW)


def downgrade() -> None:
    _index(BEFORE)


def _index(stuck: sa.TextClause) -> None:
    op.drop_index(INDEX, "outbox")
    op.create_index(INDEX, "outbox", ["lane"], sqlite_where=stuck, postgresql_where=stuck)
