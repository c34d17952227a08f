"""functools.partial binds complete headers; the partial travels as an argument."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

import requests

ROOT = "https://api.procore.com/rest/v1.0"


def make_get(token: str, company_id: str) -> Callable[..., requests.Response]:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company_id}
    return partial(requests.get, headers=headers, timeout=30)


def count_rfis(get: Callable[..., requests.Response], project_id: int) -> int:
    return len(get(f"{ROOT}/projects/{project_id}/rfis").json())


def main() -> None:
    get = make_get(os.environ["PROCORE_ACCESS_TOKEN"], os.environ["PROCORE_COMPANY_ID"])
    print(count_rfis(get, int(os.environ["PROCORE_PROJECT_ID"])))


if __name__ == "__main__":
    main()
