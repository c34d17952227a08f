import httpx


class Resource:
    collection = ""
    version = "v1.0"

    def __init__(self, client):
        self.client = client

    def all(self, **params):
        return self.client.get(f"/rest/{self.version}/{self.collection}", params=params).json()

    def delete(self, id):
        return self.client.delete(f"/rest/{self.version}/{self.collection}/{id}")


class CostTypes(Resource):
    collection = "line_item_types"  # expect: PCR402


class SubJobs(Resource):
    collection = "sub_jobs"  # expect: PCR401,PCR402


class Rfis(Resource):
    collection = "rfis"


class Api:
    def __init__(self, token, company):
        self.http = httpx.Client(base_url="https://api.procore.com", headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        self.cost_types = CostTypes(self.http)
        self.sub_jobs = SubJobs(self.http)
        self.rfis = Rfis(self.http)


def run(api):
    api.cost_types.all()
    api.sub_jobs.delete(4)
    api.sub_jobs.all()
    api.rfis.all()
