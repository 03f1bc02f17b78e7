"""Who linked a channel, and an index of what doesn't arrive and somebody can mend."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

STUCK = sa.text(
    "reason IN ('why-locked-out', 'why-no-channel', 'why-not-added', 'why-not-allowed', 'why-not-in-channel', "
    "'why-not-installed')"
)


def upgrade() -> None:
    op.add_column("channels", sa.Column("linked_by", sa.String()))
    op.create_index("ix_outbox_stuck", "outbox", ["lane"], sqlite_where=STUCK, postgresql_where=STUCK)


def downgrade() -> None:
    op.drop_index("ix_outbox_stuck", "outbox")
    op.drop_column("channels", "linked_by")
