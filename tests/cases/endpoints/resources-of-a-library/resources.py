"""What the library offers; only one of the classes is used inside it."""


class Resource:
    path = ""
    version = "v1.0"

    def __init__(self, transport):
        self._transport = transport

    def list(self, **params):
        return self._transport.send("GET", self.path, self.version, params=params).json()

    def get(self, id, **params):
        return self._transport.send("GET", f"{self.path}/{id}", self.version, params=params).json()

    def create(self, body, **params):
        return self._transport.send("POST", self.path, self.version, json=body, params=params).json()


class Deletable(Resource):
    def delete(self, id, **params):
        self._transport.send("DELETE", f"{self.path}/{id}", self.version, params=params)


class Projects(Resource):
    path = "projects"
    version = "v1.1"

    def active(self, company_id):
        return [row for row in self.list(company_id=company_id) if row["active"]]


class CostTypes(Resource):
    path = "line_item_types"  # expect: PCR402


class StandardCostCodes(Deletable):
    path = "standard_cost_codes"  # expect: PCR401, PCR402


class Users(Resource):
    path = "users"  # expect: PCR406
    version = "v1.1"


class Vendors(Deletable):
    path = "vendors"


class Locations(Deletable):
    def __init__(self, transport, project_id):
        super().__init__(transport)
        self.path = f"projects/{project_id}/locations"


class OldLocations(Deletable):
    def __init__(self, transport):
        super().__init__(transport)
        self.path = "locations"  # expect: PCR406
