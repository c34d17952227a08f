"""The retry decorator is innocent; the call it repeats has no company."""

from __future__ import annotations

import functools
import random
import time
from collections.abc import Callable
from typing import Any, TypeVar

import requests

T = TypeVar("T")


def retry(times: int = 3, base: float = 0.5) -> Callable[[Callable[..., T]], Callable[..., T]]:
    def outer(func: Callable[..., T]) -> Callable[..., T]:
        @functools.wraps(func)
        def inner(*args: Any, **kwargs: Any) -> T:
            for attempt in range(times):
                try:
                    return func(*args, **kwargs)
                except requests.ConnectionError:
                    if attempt + 1 == times:
                        raise
                    time.sleep(base * 2**attempt + random.random() / 10)
            raise AssertionError("unreachable")

        return inner

    return outer


@retry(times=5)
def fetch_timecards(token: str, company_id: int, day: str) -> list[dict]:
    response = requests.get(  # expect: PCR201
        f"https://api.procore.com/rest/v1.0/companies/{company_id}/timecard_entries",
        headers={"Authorization": f"Bearer {token}"},
        params={"start_date": day, "end_date": day},
        timeout=30,
    )
    response.raise_for_status()
    return response.json()
