"""Settings as a dataclass that also knows its headers."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass(slots=True)
class ProcoreSettings:
    token: str = field(default_factory=lambda: os.environ["PROCORE_ACCESS_TOKEN"], repr=False)
    company_id: str = field(default_factory=lambda: os.environ["PROCORE_COMPANY_ID"])
    host: str = "https://api.procore.com"
    version: str = "v1.0"

    @property
    def root(self) -> str:
        return f"{self.host}/rest/{self.version}"

    def as_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Procore-Company-Id": self.company_id}
