import sqlalchemy as sa
from alembic import op


def upgrade():
    op.create_table(
        "links",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("procore_submittal_id", sa.Integer(), nullable=False),
        sa.Column("procore_user_id", sa.Integer(), nullable=True),  # expect: PCR203
    )
