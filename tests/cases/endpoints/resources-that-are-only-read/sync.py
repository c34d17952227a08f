"""The base class can do everything; this program reads."""

import os

import requests


class Endpoint:
    resource = ""

    def __init__(self, session):
        self.session = session

    @property
    def url(self):
        return f"https://api.procore.com/rest/v1.0/{self.resource}"

    def list(self, **params):
        return self.session.get(self.url, params=params).json()

    def create(self, body):
        return self.session.post(self.url, json=body).json()

    def remove(self, id, **params):
        self.session.delete(f"{self.url}/{id}", params=params)


class SubJobs(Endpoint):
    resource = "sub_jobs"  # expect: PCR402


class ProjectModifications(Endpoint):
    def __init__(self, session, project_id):
        super().__init__(session)
        self.resource = f"projects/{project_id}/budget_modifications"


class Hooks(Endpoint):
    resource = "webhooks/hooks"  # expect: PCR406


def main():
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + os.environ["PROCORE_TOKEN"]
    session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    project = os.environ["PROCORE_PROJECT_ID"]
    print(SubJobs(session).list(project_id=project))
    print(ProjectModifications(session, project).list())
    for hook in Hooks(session).list(project_id=project):
        Hooks(session).remove(hook["id"])


main()
