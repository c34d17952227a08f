from sqlalchemy import BigInteger, Column, Integer, MetaData, Numeric, String, Table, UniqueConstraint
from sqlalchemy.orm import declarative_base

Base = declarative_base()
metadata = MetaData()


class DirectCost(Base):
    __tablename__ = "direct_costs"
    __table_args__ = {"schema": "procore_raw"}

    id = Column(BigInteger, primary_key=True)
    vendor_id = Column(Integer)  # expect: PCR203
    cost_code = Column(String(64))
    grand_total = Column(Numeric(14, 2))


class WorkLog(Base):
    __tablename__ = "work_logs"
    __table_args__ = (UniqueConstraint("id", "project_id"), {"schema": "procore_raw"})

    id = Column(BigInteger, primary_key=True)
    project_id = Column(Integer, nullable=False)  # expect: PCR203
    workers = Column(Integer)


class Bill(Base):
    __tablename__ = "bills"
    __table_args__ = (UniqueConstraint("vendor_id", "procore_reference"), {"schema": "books"})

    id = Column(Integer, primary_key=True)
    vendor_id = Column(Integer)
    procore_reference = Column(String(40))


punch_items = Table(
    "punch_items",
    metadata,
    Column("id", BigInteger, primary_key=True),
    Column("location_id", Integer),  # expect: PCR203
    Column("position", Integer),
    schema="procore",
)
journal_lines = Table("journal_lines", metadata, Column("location_id", Integer), schema="books")
