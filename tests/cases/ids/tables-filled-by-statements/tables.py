from sqlalchemy import BigInteger, Column, Integer, MetaData, SmallInteger, String, Table

metadata = MetaData()

events = Table(
    "webhook_events",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("subject", Integer, nullable=False),  # expect: PCR203
    Column("company", BigInteger, nullable=False),
    Column("kind", String(20)),
    Column("attempts", SmallInteger, default=0),
)

mirror = Table(
    "mirror",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("remote", Integer),  # expect: PCR203
    Column("size", Integer),
)

exports = Table("exports", metadata, Column("remote", Integer), Column("size", Integer))
