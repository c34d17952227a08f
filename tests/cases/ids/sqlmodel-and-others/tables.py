"""Tables with SQLModel; what is no table has Python's own numbers."""

from typing import Optional

from sqlalchemy import BigInteger, Column
from sqlmodel import Field, SQLModel


class ProjectBase(SQLModel):
    name: str
    procore_region: str = "us01"


class Project(ProjectBase, table=True):
    id: Optional[int] = Field(default=None, primary_key=True)
    procore_id: int = Field(unique=True)  # expect: PCR203
    procore_company_id: int = Field(sa_column=Column(BigInteger, nullable=False))
    procore_office_id: Optional[int] = Field(default=None, sa_type=BigInteger)


class ProjectIn(ProjectBase):
    procore_id: int
    procore_company_id: int = Field(gt=0)
