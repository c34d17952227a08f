from sqlalchemy import BigInteger, Column, Integer, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Change(Base):
    __tablename__ = "changes"

    number = Column(Integer, primary_key=True)
    what = Column(String)
    which = Column(Integer)  # expect: PCR203
    where = Column(Integer)  # expect: PCR203
    times = Column(Integer, default=0)


class Parcel(Base):
    __tablename__ = "parcels"

    number = Column(Integer, primary_key=True)
    which = Column(Integer)
    where = Column(Integer)
    sender = Column(BigInteger)
