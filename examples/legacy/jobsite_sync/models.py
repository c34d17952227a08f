"""The warehouse's tables."""

from sqlalchemy import Column, Date, ForeignKey, Integer, Numeric, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Project(Base):
    __tablename__ = "projects"

    id = Column(Integer, primary_key=True)
    procore_id = Column(Integer, unique=True, nullable=False)
    name = Column(String(200), nullable=False)


class Rfi(Base):
    __tablename__ = "rfis"

    id = Column(Integer, primary_key=True)
    procore_rfi_id = Column(Integer, index=True, nullable=False)
    project_id = Column(ForeignKey("projects.id"), nullable=False)
    subject = Column(String(500))
    due_date = Column(Date)
    cost_impact = Column(Numeric(12, 2))
