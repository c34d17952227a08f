"""Lists of words in one text, methods with a part of their arguments, and a container that makes the client."""

import os
from functools import partialmethod

import requests
from dependency_injector import containers, providers

RESOURCES = "rfis meetings".split()  # expect: PCR406
MORE = "links\nvendors".splitlines()  # expect: PCR406


class Client:
    def __init__(self, base, company):
        self.base = base
        self.company = company

    def get(self, path, **params):
        headers = {"Authorization": f"Bearer {os.environ['TOKEN']}", "Procore-Company-Id": str(self.company)}
        return requests.get(self.base + path, params=params, headers=headers, timeout=60).json()

    def _of_project(self, name, project):
        return self.get(f"/{name}", project_id=project)

    cost_codes = partialmethod(_of_project, "cost_codes")  # expect: PCR402
    folders = partialmethod(_of_project, name="folders")


class Weather:
    def __init__(self, base, town):
        self.base = base
        self.town = town

    def now(self):
        return requests.get(self.base + "/cost_codes", params={"town": self.town}, timeout=60).json()


class Container(containers.DeclarativeContainer):
    client = providers.Singleton(Client, base="https://api.procore.com/rest/v1.0", company=os.environ["COMPANY"])
    weather = providers.Factory(Weather, "https://api.weather.example", town="Oslo")


def main(project):
    client = Container.client()
    for name in RESOURCES:
        client.get(f"/{name}", project_id=project)
    for name in MORE:
        client.get("/" + name, project_id=project)
    client.cost_codes(project)
    client.folders(project=project)
    Container().weather().now()
    return Container().client().get("/tools", project_id=project)  # expect: PCR406


main(7)
