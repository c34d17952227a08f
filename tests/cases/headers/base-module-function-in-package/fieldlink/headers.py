"""Headers of a request to Procore."""

from __future__ import annotations

import platform
from typing import Final

COMPANY: Final = "Procore-Company-Id"


def agent() -> dict[str, str]:
    return {"User-Agent": f"fieldlink/0.4 python/{platform.python_version()}"}


def build(token: str, company_id: int) -> dict[str, str]:
    headers = agent()
    headers.update(Authorization=f"Bearer {token}")
    headers.update({COMPANY: str(company_id)})
    return headers
