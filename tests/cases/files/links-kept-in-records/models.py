"""Tables of the photo archive."""

from sqlalchemy import Column, BigInteger, String
from sqlalchemy.orm import declarative_base

Base = declarative_base()


class Asset(Base):
    __tablename__ = "assets"
    id = Column(BigInteger, primary_key=True)
    procore_id = Column(BigInteger)
    remote = Column(String)
    homepage = Column(String)
