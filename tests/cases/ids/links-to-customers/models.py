"""Customers and what they are called elsewhere."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, declarative_base, mapped_column

Base = declarative_base()


class Customer(Base):
    __tablename__ = "customers"

    id = Column(Integer, primary_key=True)
    name = Column(String(200))
    procore_company = Column(Integer)  # expect: PCR203
    procore_company_name = Column(String(200))
    procore_projects = Column(Integer, default=0)
    procore_retries = Column(Integer, default=3)
    netsuite_account = Column(Integer)


class Site(Base):
    __tablename__ = "sites"

    id = Column(Integer, primary_key=True)
    customer = Column(Integer, ForeignKey("customers.id"))
    procore_project: Mapped[int] = mapped_column(index=True)  # expect: PCR203
    procore_vendor = Column(BigInteger)
    project = Column(Integer)
