"""Who is a guest where their account is, and channels that aren't there any more, or are linked no more."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("accounts", sa.Column("guest", sa.Boolean()))
    op.add_column("channels", sa.Column("status", sa.String(), nullable=False, server_default="linked"))


def downgrade() -> None:
    op.drop_column("channels", "status")
    op.drop_column("accounts", "guest")
