"""Mirror tables of the Procore sync."""

from sqlalchemy import Boolean, Column, DateTime, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Project(Base):
    __tablename__ = "projects"

    id = Column(Integer, primary_key=True)
    procore_project_id = Column(Integer, unique=True, nullable=False)  # expect: PCR203
    name = Column(String(255))
    active = Column(Boolean, default=True)
    synced_at = Column(DateTime)


class Rfi(Base):
    __tablename__ = "rfis"

    id = Column(Integer, primary_key=True)
    project_id = Column(Integer, ForeignKey("projects.id"), nullable=False)
    procore_id = Column(Integer, index=True)  # expect: PCR203
    number = Column(Integer)
    subject = Column(String(500))
