"""Any resource by its path. The program deletes some, and reads others."""

import sys

import requests

API = "https://api.procore.com/rest/v1.0"


class Resource:
    def __init__(self, api, path):
        self.api = api
        self.path = path

    def list(self, **params):
        return self.api.send("GET", self.path, params=params)

    def delete(self, key):
        return self.api.send("DELETE", f"{self.path}/{key}")


class Kept:
    """Another one, whose objects stand where users of this module find them."""

    def __init__(self, api, path):
        self.api = api
        self.path = path

    def list(self, **params):
        return self.api.send("GET", self.path, params=params)

    def delete(self, key):
        return self.api.send("DELETE", f"{self.path}/{key}")


class Api:
    def __init__(self, token, company):
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        self.sub_jobs = Kept(self, "sub_jobs")  # expect: PCR401, PCR402

    def resource(self, path):
        return Resource(self, path)

    def send(self, verb, path, **options):
        answer = self.session.request(verb, f"{API}/{path}", timeout=30, **options)
        answer.raise_for_status()
        return answer.json()


def show(api, project):
    for job in api.resource("sub_jobs").list(project_id=project):  # expect: PCR402
        print(job["code"])
    for job in api.sub_jobs.list(project_id=project):
        print(job["name"])


if __name__ == "__main__":
    show(Api(*sys.argv[1:3]), sys.argv[3])
