from hub.base import Call, Transport


class Vendor:
    root = ""

    def __init__(self, transport: Transport, secret: str):
        self.transport = transport
        self.secret = secret

    def headers(self):
        return {"Authorization": f"Bearer {self.secret}"}

    def read(self, path):
        return self.transport.perform(Call("GET", self.root + path, self.headers()))


class Procore(Vendor):
    root = "https://api.procore.com/rest/v1.0"

    def headers(self):
        return {**super().headers(), "X-Company": "12"}  # expect: PCR201

    def codes(self, project):
        return self.read(f"/standard_cost_codes?project_id={project}")  # expect: PCR402


class Raken(Vendor):
    root = "https://developer.rakenapp.com/api"

    def crews(self):
        return self.read("/crews")
