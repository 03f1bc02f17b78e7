"""Who typed a code of somebody's accounts, and whether it's they; and whom an invitation is for."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("login_codes", sa.Column("claimed_by", sa.String()))
    op.add_column("login_codes", sa.Column("agreed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("invitations", sa.Column("seat", sa.String()))


def downgrade() -> None:
    op.drop_column("invitations", "seat")
    op.drop_column("login_codes", "agreed")
    op.drop_column("login_codes", "claimed_by")
