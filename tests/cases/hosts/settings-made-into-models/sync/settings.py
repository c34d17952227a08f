"""The settings of all jobs, checked when they are read."""

from __future__ import annotations

from pathlib import Path

import yaml
from pydantic import BaseModel, Field

FILE = Path(__file__).resolve().parent.parent / "sync.yaml"


class Paging(BaseModel):
    size: int = 100

    def query(self, page: int) -> dict:
        return {"page": page, "per_page": self.size}


class Vendor(BaseModel):
    api: str
    browser: str = ""
    company: int = 0
    paging: Paging = Field(default_factory=Paging)

    @property
    def root(self) -> str:
        return f"{self.api}/rest/v1.0"


class Settings(BaseModel):
    procore: Vendor
    payroll: Vendor


def read(path: Path = FILE) -> Settings:
    return Settings.model_validate(yaml.safe_load(path.read_text()))
