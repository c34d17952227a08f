"""Tables whose columns do not say whose ids they hold."""

from django.db import models
from sqlalchemy import BigInteger, Column, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Rfi(Base):
    __tablename__ = "rfis"
    id = Column(Integer, primary_key=True)
    remote = Column(Integer, unique=True)  # expect: PCR203
    number = Column(Integer)
    project = Column(BigInteger)


class Person(Base):
    __tablename__ = "people"
    id: Mapped[int] = mapped_column(primary_key=True)  # expect: PCR203
    name: Mapped[str] = mapped_column(String(80))


class Site(models.Model):
    ext_id = models.IntegerField(unique=True)  # expect: PCR203
    owner = models.PositiveIntegerField(null=True)  # expect: PCR203
    floors = models.IntegerField(default=1)
    qb_id = models.IntegerField(null=True)


class Snapshot(Base):
    __tablename__ = "snapshots"
    id = Column(Integer, primary_key=True)
    reference = Column(Integer)  # expect: PCR203
    rows = Column(Integer)


class Contact(Base):
    __tablename__ = "contacts"
    id = Column(Integer, primary_key=True)
    user = Column(Integer)  # expect: PCR203
    crm = Column(Integer)


class Order(Base):
    __tablename__ = "orders"
    id = Column(Integer, primary_key=True)
    user = Column(Integer)
    contract = Column(Integer)  # expect: PCR203
