"""In which teams an installation is, apart from what it may do; of the app's own id, which nobody asks, nothing."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

PREFIX = "team:"
ROWS = sa.table("installations", *(sa.column(name, sa.String()) for name in ("platform", "tenant", "scopes", "teams")))
OF_TEAMS = ROWS.c.platform == "teams"


def upgrade() -> None:
    """Until now they stood among what it may do, each with "team:" before it."""
    op.add_column("installations", sa.Column("teams", sa.Text(), nullable=False, server_default="[]"))
    apart = sa.func.replace(ROWS.c.scopes, f'"{PREFIX}', '"')
    op.execute(sa.update(ROWS).where(OF_TEAMS).values(teams=apart, scopes="[]"))
    op.drop_column("installations", "app")


def downgrade() -> None:
    op.add_column("installations", sa.Column("app", sa.String(), nullable=False, server_default=""))
    connection = op.get_bind()
    for tenant, teams in connection.execute(sa.select(ROWS.c.tenant, ROWS.c.teams).where(OF_TEAMS)).all():
        scopes = json.dumps([PREFIX + team for team in json.loads(teams)])
        connection.execute(sa.update(ROWS).where(OF_TEAMS & (ROWS.c.tenant == tenant)).values(scopes=scopes))
    op.drop_column("installations", "teams")
