from sqlalchemy import BigInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Sheet(Base):
    __tablename__ = "sheet"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    href: Mapped[str] = mapped_column(String(900))


class Page(Base):
    __tablename__ = "page"
    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    href: Mapped[str] = mapped_column(String(900))
