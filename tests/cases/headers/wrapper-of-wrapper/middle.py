"""The middle layer adds the token."""

from __future__ import annotations

import os
from typing import Any

from low import send


def authorized(method: str, path: str, headers: dict[str, str] | None = None, **kwargs: Any) -> Any:
    merged = dict(headers or {})
    merged["Authorization"] = "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"]
    return send(method, path, merged, **kwargs)


def for_company(company_id: int, method: str, path: str, **kwargs: Any) -> Any:
    return authorized(method, path, headers={"Procore-Company-Id": str(company_id)}, **kwargs)
