"""The settings know the company, but the headers do not."""

from __future__ import annotations

import os
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class ProcoreSettings:
    token: str = field(default_factory=lambda: os.environ["PROCORE_ACCESS_TOKEN"], repr=False)
    company_id: str = field(default_factory=lambda: os.environ["PROCORE_COMPANY_ID"])
    host: str = "https://api.procore.com"

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}", "Accept": "application/json"}  # expect: PCR201

    def url(self, path: str) -> str:
        return "{}/rest/v1.0/{}".format(self.host, path.lstrip("/"))
