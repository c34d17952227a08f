from dataclasses import dataclass, field

import httpx


@dataclass
class Call:
    verb: str
    url: str
    headers: dict = field(default_factory=dict)
    body: dict | None = None


class Transport:
    """Sends calls of all vendors."""

    def __init__(self):
        self._http = httpx.Client(timeout=30)

    def perform(self, call: Call):
        answer = self._http.request(call.verb, call.url, headers=call.headers, json=call.body)
        answer.raise_for_status()
        return answer.json()
