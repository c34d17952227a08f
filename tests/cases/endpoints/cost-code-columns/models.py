"""Tables and JSON fields called cost_code are ours."""

from __future__ import annotations

from sqlalchemy import BigInteger, ForeignKey, Numeric, String
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Base(DeclarativeBase):
    """Declarative base."""


class CostCode(Base):
    __tablename__ = "cost_codes"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    full_code: Mapped[str] = mapped_column(String(40), unique=True)
    lines: Mapped[list["BudgetLine"]] = relationship(back_populates="cost_code")


class BudgetLine(Base):
    __tablename__ = "budget_lines"

    id: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    cost_code_id: Mapped[int] = mapped_column(ForeignKey("cost_codes.id"))
    line_item_type: Mapped[str] = mapped_column(String(10))
    amount: Mapped[float] = mapped_column(Numeric(14, 2))
    cost_code: Mapped[CostCode] = relationship(back_populates="lines")
