import datetime as dt

from sqlalchemy import BigInteger, Column, DateTime, ForeignKey, Integer, String, create_engine
from sqlalchemy.orm import declarative_base, relationship, sessionmaker

Base = declarative_base()
engine = create_engine("postgresql:///tenants")
Session = sessionmaker(engine)


class Tenant(Base):
    __tablename__ = "tenants"

    id = Column(Integer, primary_key=True)
    name = Column(String)
    procore_company_id = Column(Integer, nullable=False)  # expect: PCR203
    procore_client_id = Column(String)
    procore_client_secret = Column(String)
    netsuite_account = Column(String)
    tokens = relationship("Token", back_populates="tenant")


class Token(Base):
    __tablename__ = "tokens"

    id = Column(Integer, primary_key=True)
    tenant_id = Column(Integer, ForeignKey("tenants.id"))
    provider = Column(String(16))
    value = Column(String)
    created = Column(DateTime, default=dt.datetime.utcnow)
    expires = Column(DateTime)
    tenant = relationship("Tenant", back_populates="tokens")


class Mapping(Base):
    __tablename__ = "mapping"

    id = Column(Integer, primary_key=True)
    procore_vendor_id = Column(BigInteger)
    netsuite_vendor_id = Column(Integer)
