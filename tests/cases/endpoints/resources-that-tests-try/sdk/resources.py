class Resource:
    path = ""

    def __init__(self, client, project):
        self.client = client
        self.project = project

    def all(self):
        return self.client.send("GET", self.path, project_id=self.project)

    def one(self, key):
        return self.client.send("GET", f"{self.path}/{key}", project_id=self.project)


class Removable:
    def remove(self, key):
        return self.client.send("DELETE", f"{self.path}/{key}", project_id=self.project)


class Rfis(Resource):
    path = "rfis"


class SubJobs(Removable, Resource):
    path = "sub_jobs"  # expect: PCR401, PCR402


class Types(Resource):
    path = "line_item_types"  # expect: PCR402


class Punch(Removable, Resource):
    path = "punch_items"
