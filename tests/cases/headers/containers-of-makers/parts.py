"""What the container puts together."""

import httpx
import requests


class Settings:
    def __init__(self):
        self.api = "https://api.procore.com"
        self.company = 42


class Gate:
    def __init__(self, base, token, headers=None):
        self.client = httpx.Client(base_url=base, headers={"Authorization": f"Bearer {token}", **(headers or {})})

    def get(self, path, **params):
        return self.client.get(path, params=params).json()

    def remove(self, path):
        return self.client.delete(path)


class Meetings:
    def __init__(self, gate):
        self.gate = gate

    def of_project(self, project):
        return self.gate.get(f"/rest/v1.0/projects/{project}/meetings")

    def drop(self, project, meeting):
        return self.gate.remove(f"/rest/v1.0/projects/{project}/meetings/{meeting}")


class Budget:
    def __init__(self, gate):
        self.gate = gate

    def views(self, project):
        return self.gate.get("/rest/v1.0/budget_views", project_id=project)  # may: PCR201


class Forecast:
    def __init__(self, gate):
        self.gate = gate

    def of_town(self, town):
        return self.gate.get("/rest/v1.0/forecast", town=town)


class Plain:
    def __init__(self, root):
        self.root = root

    def links(self, token, company):
        headers = {"Authorization": f"Bearer {token}"}  # expect: PCR201
        return requests.get(f"{self.root}/rest/v1.0/companies/{company}/links", headers=headers, timeout=30).json()
