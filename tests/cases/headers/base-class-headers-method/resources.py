"""The resources in use."""

from .base import Resource


class ChangeEvents(Resource):
    path = "/change_events"

    def open(self, project_id: int) -> list[dict]:
        return [event for event in self.list(project_id=project_id) if event["status"] == "open"]


class PunchItems(Resource):
    path = "/punch_items"


class Departments(Resource):
    path = "/departments"

    def names(self) -> list[str]:
        return sorted(row["name"] for row in self.list(company_id=self.settings.company_id))
