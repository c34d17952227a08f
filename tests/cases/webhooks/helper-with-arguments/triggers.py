"""A helper builds the trigger from its arguments."""

from __future__ import annotations

import requests


class TriggerApi:
    def __init__(self, session: requests.Session, hook_id: int, project_id: int) -> None:
        self.session = session
        self.hook_id = hook_id
        self.project_id = project_id

    def add(self, resource: str, event: str = "update") -> None:
        response = self.session.post(  # may: PCR405
            f"https://api.procore.com/rest/v1.0/webhooks/hooks/{self.hook_id}/triggers",  # expect: PCR406
            json={"project_id": self.project_id, "trigger": {"resource_name": resource, "event_type": event}},  # may: PCR405
            timeout=30,
        )
        response.raise_for_status()


def connect(token: str, company_id: int, hook_id: int, project_id: int) -> TriggerApi:
    session = requests.Session()
    session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})
    return TriggerApi(session, hook_id, project_id)


def crew_sync(token: str, company_id: int) -> None:
    api = connect(token, company_id, 5, 77)
    api.add("RFIs")
    api.add("Project Users", "create")
    api.add("Project Users", "update")  # expect: PCR405
