"""The company is missing whatever the environment."""

from __future__ import annotations

import os

import requests

from hosts import Environment, api_host


class Reader:
    def __init__(self, environment: Environment) -> None:
        self.root = f"{api_host(environment)}/rest/v1.0"
        self.headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"}  # expect: PCR201

    def timecards(self, project_id: int) -> list[dict]:
        response = requests.get(f"{self.root}/projects/{project_id}/time_and_material_timecards", headers=self.headers)
        response.raise_for_status()
        return response.json()

    def forms(self, project_id: int) -> list[dict]:
        response = requests.get(f"{self.root}/projects/{project_id}/forms", headers=self.headers)
        response.raise_for_status()
        return response.json()


if __name__ == "__main__":
    print(Reader(Environment(os.getenv("PROCORE_ENV", "sandbox"))).forms(11))
