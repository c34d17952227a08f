"""Tables whose columns have types that another module names."""

from __future__ import annotations

from sqlalchemy.orm import DeclarativeBase, Mapped

from .kinds import Count, Foreign, Label, Number, Roomy, RowKey


class Base(DeclarativeBase):
    pass


class Crew(Base):
    __tablename__ = "crews"

    id: Mapped[RowKey]
    procore_project_id: Mapped[Foreign]
    procore_vendor_id: Mapped[Foreign | None]
    procore_item_id: Mapped[Number]
    procore_user_id: Mapped[Roomy]
    workers: Mapped[Count]
    label: Mapped[Label]
