"""Resources of one vendor: some bring headers of their own."""

from __future__ import annotations

import os

import requests

COMPANY = os.environ["PROCORE_COMPANY"]


class Resource:
    base = "https://api.procore.com/rest/v1.0"
    extra: dict = {"Procore-Company-Id": COMPANY}

    def __init__(self, token: str, company: int) -> None:
        self.company = company
        self.http = requests.Session()
        self.http.headers["Authorization"] = f"Bearer {token}"

    def headers(self) -> dict:
        return {"Procore-Company-Id": str(self.company)}

    def get(self, path: str, **params) -> list:
        return self.http.get(self.base + path, headers=self.headers(), params=params, timeout=30).json()

    def post(self, path: str, body: dict) -> dict:
        return self.http.post(self.base + path, headers=self.extra, json=body, timeout=30).json()


class Rfis(Resource):
    def all(self, project: int) -> list:
        return self.get(f"/projects/{project}/rfis")

    def add(self, project: int) -> dict:
        return self.post(f"/projects/{project}/rfis", {"rfi": {}})


class Users(Resource):
    def headers(self) -> dict:
        return {}  # expect: PCR201

    def all(self, project: int) -> list:
        return self.get(f"/projects/{project}/users")


class Folders(Resource):
    """Its headers come in two steps."""

    def headers(self) -> dict:
        own = {"Accept": "application/json"}  # expect: PCR201
        own["X-Trace"] = "folders"
        return own

    def all(self, project: int) -> list:
        return self.get("/folders", project_id=project)


class Images(Resource):
    def headers(self) -> dict:
        return {**super().headers(), "Accept": "application/json"}

    def all(self, project: int) -> list:
        return self.get("/images", project_id=project)


class Observations(Resource):
    extra = {"Accept": "application/json"}  # expect: PCR201

    def add(self, project: int) -> dict:
        return self.post("/observations/items", {"project_id": project})


class Submittals(Resource):
    extra = {**Resource.extra, "Accept": "application/json"}

    def add(self, project: int) -> dict:
        return self.post(f"/projects/{project}/submittals", {})


def main(token: str, company: int, project: int) -> None:
    for kind in (Rfis, Users, Folders, Images):
        print(kind(token, company).all(project))
    for kind in (Rfis, Observations, Submittals):
        print(kind(token, company).add(project))
