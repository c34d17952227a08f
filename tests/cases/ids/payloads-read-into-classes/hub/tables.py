from sqlalchemy import BigInteger, Integer, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Arrival(Base):
    __tablename__ = "arrivals"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    subject: Mapped[int] = mapped_column(Integer, index=True)  # expect: PCR203
    subject_wide: Mapped[int] = mapped_column(BigInteger)
    attempts: Mapped[int] = mapped_column(Integer, default=0)
    kind: Mapped[str] = mapped_column(String(40))


class Move(Base):
    __tablename__ = "moves"

    number: Mapped[int] = mapped_column(Integer, primary_key=True)
    target: Mapped[int] = mapped_column(Integer)  # expect: PCR203
