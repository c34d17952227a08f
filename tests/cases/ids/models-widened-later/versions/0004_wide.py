"""Make room for larger ids."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade():
    op.alter_column("rfis", "procore_id", existing_type=sa.Integer(), type_=sa.BigInteger())
    with op.batch_alter_table("photos") as photos:
        photos.alter_column("procore_album_id", type_=sa.BigInteger, existing_type=sa.Integer)
    op.execute("ALTER TABLE submittals ALTER COLUMN procore_id TYPE BIGINT")
    op.alter_column("drawing_sets", "procore_id", type_=sa.BigInteger())


def downgrade():
    op.alter_column("photos", "procore_id", type_=sa.BigInteger())
    op.alter_column("rfis", "procore_id", existing_type=sa.BigInteger(), type_=sa.Integer())
