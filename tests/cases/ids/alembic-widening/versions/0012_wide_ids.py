"""Widen what refers to Procore.

Revision ID: 0012
"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade():
    op.alter_column("projects", "procore_id", existing_type=sa.Integer(), type_=sa.BigInteger(), nullable=False)
    with op.batch_alter_table("rfis") as batch:
        batch.alter_column("procore_rfi_id", existing_type=sa.INTEGER(), type_=sa.BigInteger())


def downgrade():
    with op.batch_alter_table("rfis") as batch:
        batch.alter_column("procore_rfi_id", existing_type=sa.BigInteger(), type_=sa.INTEGER())
    op.alter_column("projects", "procore_id", existing_type=sa.BigInteger(), type_=sa.Integer(), nullable=False)
