"""Everything goes through the subclass."""

from __future__ import annotations

import os

from session import ProcoreSession


def open_session() -> ProcoreSession:
    session = ProcoreSession("https://api.procore.com/rest/v1.0/", int(os.environ["PROCORE_COMPANY_ID"]))
    session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
    return session


def weekly(project_id: int) -> dict[str, int]:
    session = open_session()
    return {
        "rfis": len(session.get(f"projects/{project_id}/rfis").json()),
        "vendors": len(session.get(f"projects/{project_id}/vendors").json()),
        "punch": len(session.get("punch_items", params={"project_id": project_id}).json()),
    }
