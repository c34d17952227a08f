"""Add the links to Procore.

Revision ID: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade():
    op.create_table(
        "vendor_links",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("procore_vendor_id", sa.Integer(), nullable=False),  # expect: PCR203
        sa.Column("erp_number", sa.String(40), nullable=False),
    )
    op.add_column("invoices", sa.Column("line_count", sa.Integer(), server_default="0"))


def downgrade():
    op.drop_column("invoices", "line_count")
    op.drop_table("vendor_links")
