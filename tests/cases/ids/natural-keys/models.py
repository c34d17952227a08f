"""Procore's own numbers as keys: what refers to them is as narrow as they are."""

from sqlalchemy import Column, ForeignKey, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Project(Base):
    __tablename__ = "projects"

    procore_id = Column(Integer, primary_key=True, autoincrement=False)  # expect: PCR203
    name = Column(String(200))


class Rfi(Base):
    __tablename__ = "rfis"

    id = Column(Integer, primary_key=True)
    project_procore_id = Column(Integer, ForeignKey("projects.procore_id"), nullable=False)  # expect: PCR203
    subject = Column(String(500))


class ProcoreLink(Base):
    __tablename__ = "procore_links"

    procore_link_id = Column(Integer, primary_key=True)
    procore_project_id = Column(Integer, ForeignKey("own_projects.id"))
