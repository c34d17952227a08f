import sqlalchemy as sa
from alembic import op


def upgrade():
    op.alter_column("links", "procore_submittal_id", type_=sa.BigInteger(), existing_type=sa.Integer())


def downgrade():
    op.alter_column("links", "procore_submittal_id", type_=sa.Integer(), existing_type=sa.BigInteger())
