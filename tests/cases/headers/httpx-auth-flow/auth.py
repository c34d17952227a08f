"""httpx auth flow: token, company and one retry after 401."""

from __future__ import annotations

from collections.abc import Generator
from typing import Callable

import httpx


class ProcoreAuth(httpx.Auth):
    def __init__(self, get_token: Callable[[bool], str], company_id: int) -> None:
        self._get_token = get_token
        self._company_id = company_id

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.headers["Procore-Company-Id"] = str(self._company_id)
        request.headers["Authorization"] = f"Bearer {self._get_token(False)}"
        response = yield request
        if response.status_code == 401:
            request.headers["Authorization"] = f"Bearer {self._get_token(True)}"
            yield request


def client(get_token: Callable[[bool], str], company_id: int) -> httpx.Client:
    return httpx.Client(base_url="https://api.procore.com/rest/v1.0", auth=ProcoreAuth(get_token, company_id))


def list_meetings(http: httpx.Client, project_id: int) -> list[dict]:
    return http.get(f"/projects/{project_id}/generic_tools").raise_for_status().json()


def run(get_token: Callable[[bool], str]) -> None:
    with client(get_token, 8089) as http:
        for meeting in list_meetings(http, 4242):
            print(meeting["title"])
