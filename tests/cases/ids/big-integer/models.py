"""Procore's ids need 64 bits; our own keys and counters do not."""

from sqlalchemy import BigInteger, Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base, relationship

Base = declarative_base()


class Project(Base):
    __tablename__ = "projects"

    id = Column(Integer, primary_key=True)
    procore_id = Column(BigInteger, unique=True, nullable=False)
    procore_company_id = Column(BigInteger, nullable=False)
    procore_sync_count = Column(Integer, default=0)
    procore_page_size = Column(Integer, default=100)
    rfis = relationship("Rfi")


class Rfi(Base):
    __tablename__ = "rfis"

    id = Column(Integer, primary_key=True)
    project_id = Column(Integer, ForeignKey("projects.id"))
    procore_id = Column(BigInteger, index=True)
    procore_status_code = Column(Integer)
    subject = Column(String)
