"""Tables of the sync, with the short names that the team likes."""
from sqlalchemy import BigInteger as Big, Integer as Int, String as Str
from sqlalchemy.orm import DeclarativeBase as Declarative, Mapped as M, mapped_column as col


class Base(Declarative):
    pass


class Rfi(Base):
    __tablename__ = "procore_rfis"

    id: M[int] = col(Int, primary_key=True)
    procore_id: M[int] = col(Int, unique=True)  # expect: PCR203
    procore_project_id: M[int] = col(Big)
    number: M[str] = col(Str(40))
