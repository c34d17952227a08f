class Stream:
    key_properties = ["id"]
    schema = {"type": "object", "properties": {"id": {"type": "integer"}}}
    endpoint = None
    params = {}

    def __init__(self, client, config, state):
        self.client = client
        self.config = config
        self.state = state

    def records(self):
        page = 1
        while True:
            r = self.client.get(self.endpoint, dict(self.params, page=page, per_page=500))
            rows = r.json()
            yield from rows
            if len(rows) < 500:
                return
            page += 1


class Projects(Stream):
    endpoint = "/rest/v1.0/projects"

    def __init__(self, client, config, state):
        super().__init__(client, config, state)
        self.params = {"company_id": config["company_id"]}


class StandardCostCodeLists(Stream):
    endpoint = "/rest/v1.0/standard_cost_code_lists"  # expect: PCR401

    def __init__(self, client, config, state):
        super().__init__(client, config, state)
        self.params = {"company_id": config["company_id"]}


class ProjectChild(Stream):
    path = None

    def records(self):
        for project in Projects(self.client, self.config, self.state).records():
            self.endpoint = self.path.format(project_id=project["id"])
            for row in super().records():
                row["project_id"] = project["id"]
                yield row


class Rfis(ProjectChild):
    path = "/rest/v1.0/projects/{project_id}/rfis"


class Vendors(Stream):
    """Has a cost_code column that we keep as is."""

    endpoint = "/rest/v1.0/vendors"
    schema = {"type": "object", "properties": {"id": {"type": "integer"}, "cost_code": {"type": "string"}}}

    def __init__(self, client, config, state):
        super().__init__(client, config, state)
        self.params = {"company_id": config["company_id"]}


STREAMS = {
    "projects": Projects,
    "standard_cost_code_lists": StandardCostCodeLists,
    "rfis": Rfis,
    "vendors": Vendors,
}
