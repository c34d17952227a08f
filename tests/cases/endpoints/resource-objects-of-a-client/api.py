import requests
class Resource:
    endpoint = ""
    version = "v1.0"
    def __init__(self, client): self.client = client
    @property
    def url(self): return f"{self.client.base_url}/rest/{self.version}/{self.endpoint}"
    def list(self, **p): return self.client.session.get(self.url, params=p).json()
    def delete(self, ident): return self.client.session.delete(f"{self.url}/{ident}")
class SubJobs(Resource):
    endpoint = "sub_jobs"  # expect: PCR401, PCR402
class Meetings(Resource):
    version = "v1.1"
    endpoint = "projects/5/meetings"
class Todos(Resource):
    endpoint = "todos"  # expect: PCR406
class Client:
    base_url = "https://api.procore.com"
    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": "Bearer " + token, "Procore-Company-Id": "1"})
        self.sub_jobs = SubJobs(self)
        self.meetings = Meetings(self)
        self.todos = Todos(self)
c = Client("t")
c.sub_jobs.list(project_id=1)
c.sub_jobs.delete(4)
c.meetings.list()
c.todos.delete(3)
