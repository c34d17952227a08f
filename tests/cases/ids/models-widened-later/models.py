"""The same as mapped classes."""

from sqlalchemy import Column, Integer, String
from sqlalchemy.orm import Mapped, declarative_base, mapped_column

Base = declarative_base()


class Submittal(Base):
    __tablename__ = "submittals"

    id = Column(Integer, primary_key=True)
    procore_id = Column(Integer, unique=True)
    procore_vendor_id = Column(Integer)  # expect: PCR203
    title = Column(String(200))


class DrawingSet(Base):
    __tablename__ = "drawing_sets"

    id: Mapped[int] = mapped_column(primary_key=True)
    procore_id: Mapped[int]
    procore_area_id: Mapped[int]  # expect: PCR203
