"""Mirror of Procore's lists; only the table's name says so."""

from sqlalchemy import Column, Integer, MetaData, String, Table
from sqlalchemy.orm import declarative_base

Base = declarative_base()
metadata = MetaData()

vendors = Table(
    "procore_vendors",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("vendor_id", Integer, nullable=False),  # expect: PCR203
    Column("number", Integer),
    Column("name", String(200)),
)


class DailyLog(Base):
    __tablename__ = "procore_daily_logs"

    id = Column(Integer, primary_key=True)
    project_id = Column(Integer, nullable=False)  # expect: PCR203
    workers = Column(Integer)


class Invoice(Base):
    __tablename__ = "invoices"

    id = Column(Integer, primary_key=True)
    project_id = Column(Integer, nullable=False)
