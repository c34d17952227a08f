"""The ledger's own tables."""

from pydal import DAL, Field

db = DAL("postgres://ledger@pg.internal/ledger")
db.define_table(
    "vendor_link",
    Field("procore_vendor_id", "integer", unique=True),  # expect: PCR203
    Field("procore_company_id", "bigint"),
    Field("procore_name", "string"),
    Field("discount", "integer", default=0),
)
