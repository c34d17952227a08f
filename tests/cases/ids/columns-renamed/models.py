"""Columns that are called otherwise in the code than in the database."""

from django.db import models
from sqlalchemy import BigInteger, Column, Integer, String
from sqlalchemy.orm import declarative_base
from sqlmodel import Field, SQLModel

Base = declarative_base()


class Arrival(Base):
    __tablename__ = "arrival"
    id = Column(BigInteger, primary_key=True)
    kind = Column(String(60))
    about = Column("ref", Integer)  # expect: PCR203
    procore_trade_id = Column("trade", Integer)  # expect: PCR203
    crew = Column("crew_ref", Integer)
    tries = Column("tries_so_far", Integer, default=0)


class Sheet(SQLModel, table=True):
    row: int = Field(default=None, primary_key=True)
    origin: int = Field(sa_column=Column("sheet_ref", Integer, unique=True))  # expect: PCR203
    pages: int = Field(sa_column=Column("page_total", Integer))


class Picture(models.Model):
    taken = models.IntegerField(db_column="procore_image_id")  # expect: PCR203
    album = models.IntegerField(db_column="own_album")
