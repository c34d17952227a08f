from sqlalchemy import BigInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Company(Base):
    """A customer of ours who uses Procore."""

    __tablename__ = "companies"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    procore_company_id: Mapped[int] = mapped_column(BigInteger)
    procore_client_id: Mapped[str] = mapped_column(String(64))
    procore_client_secret: Mapped[str] = mapped_column(String(64))
