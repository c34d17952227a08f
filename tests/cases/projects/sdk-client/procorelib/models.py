from __future__ import annotations

from datetime import date
from typing import Optional

from pydantic import BaseModel, ConfigDict


class _Model(BaseModel):
    model_config = ConfigDict(extra="allow")


class Project(_Model):
    id: int
    name: str
    project_number: Optional[str] = None
    start_date: Optional[date] = None


class Rfi(_Model):
    id: int
    number: str
    subject: str
    cost_code: Optional[dict] = None


class Submittal(_Model):
    id: int
    title: str
