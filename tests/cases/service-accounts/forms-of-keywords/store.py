from sqlalchemy import BigInteger, String, create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column

engine = create_engine("sqlite:///accounts.db")


class Base(DeclarativeBase):
    pass


class Builder(Base):
    __tablename__ = "builders"

    id: Mapped[int] = mapped_column(primary_key=True)
    company_id: Mapped[int] = mapped_column(BigInteger)
    key: Mapped[str] = mapped_column(String(80))
    phrase: Mapped[str] = mapped_column(String(200))


def builders() -> list[Builder]:
    with Session(engine) as session:
        return list(session.scalars(select(Builder)))
