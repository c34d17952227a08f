"""SQLAlchemy 2: an annotation of `int` alone is an INTEGER column."""

from __future__ import annotations

from typing import Optional

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    pass


class Site(Base):
    __tablename__ = "sites"

    id: Mapped[int] = mapped_column(primary_key=True)
    procore_project_id: Mapped[int] = mapped_column(unique=True)  # expect: PCR203
    procore_company_id: Mapped[Optional[int]]  # expect: PCR203
    procore_vendor_id: Mapped[int | None] = mapped_column(index=True)  # expect: PCR203
    procore_item_id: Mapped[int] = mapped_column(BigInteger)
    procore_hook_id: Mapped[str] = mapped_column(String(40))
    procore_page: Mapped[int] = mapped_column(default=1)
    floors: Mapped[int]
