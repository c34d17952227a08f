import requests


class ProcoreSession:
    def __init__(self, token):
        self.base = "https://api.procore.com/rest/v1.0"
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201

    def get(self, path, **params):
        return self.http.get(self.base + path, params=params)

    def post(self, path, body):
        return self.http.post(self.base + path, json=body)

    def pop(self, key):
        return self.http.delete(self.base + key)


def run(token):
    s = ProcoreSession(token)
    s.get("/projects")
    s.post("/projects/1/rfis", {})
    s.pop("/projects/1/rfis/2")
