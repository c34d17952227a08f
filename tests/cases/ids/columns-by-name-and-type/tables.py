"""Columns that are made of names and types in mappings."""

import sqlalchemy as sa
from sqlalchemy import BigInteger, Column, Integer, String, Table

META = sa.MetaData()
RFI = dict(
    procore_id=Integer,  # expect: PCR203
    procore_project_id=BigInteger,
    answers=Integer,
    subject=String(200),
)
PHOTO = {
    "procore_id": sa.Integer(),  # expect: PCR203
    "taken_at": sa.DateTime(),
}
VENDOR = dict(
    id=Column(Integer, primary_key=True),
    procore_vendor_id=Column(Integer, index=True),  # expect: PCR203
    name=Column(String(80)),
)

rfis = Table("rfis", META, Column("id", Integer, primary_key=True), *(Column(n, kind) for n, kind in RFI.items()))
photos = Table("photos", META)
for name, kind in PHOTO.items():
    photos.append_column(Column(name, kind))
Base = sa.orm.declarative_base()
Vendor = type("Vendor", (Base,), dict(__tablename__="vendors", **VENDOR))
