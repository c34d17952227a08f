"""Look-ahead of the schedule."""

from __future__ import annotations

import sessions


class Lookahead:
    def __init__(self, token: str) -> None:
        self._session = sessions.make_session(token)

    def tasks(self, project_id: int) -> list[dict]:
        answer = self._session.get(f"{sessions.BASE}/projects/{project_id}/schedule/lookaheads")
        answer.raise_for_status()
        return answer.json()

    def close(self) -> None:
        self._session.close()
