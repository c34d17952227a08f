"""One client for the whole program, made when it is first asked for."""

import requests
from sessions import API


class Portal:
    _instance = None

    def __new__(cls, token, company):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.session = requests.Session()
            cls._instance.session.headers["Authorization"] = f"Bearer {token}"
            cls._instance.session.headers["Procore-Company-Id"] = str(company)
        return cls._instance

    def submittals(self, project):
        return self.session.get(f"{API}/projects/{project}/submittals").json()


class Archive:
    """The same without the company."""

    _instance = None

    def __new__(cls, *args):
        if not cls._instance:
            cls._instance = object.__new__(cls)
        return cls._instance

    def __init__(self, token):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201

    def punch_items(self, project):
        return self.session.get(f"{API}/projects/{project}/punch_items").json()


def sync(token, company, project):
    portal = Portal(token, company)
    archive = Archive(token)
    return portal.submittals(project), archive.punch_items(project)
