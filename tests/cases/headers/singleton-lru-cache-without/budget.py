"""Reads the budget of a project."""

import sys

from session import API, procore


def budget(project_id):
    response = procore().get(f"{API}/projects/{project_id}/budget", timeout=30)
    response.raise_for_status()
    return response.json()


def change_events(project_id):
    response = procore().get(f"{API}/change_events", params={"project_id": project_id}, timeout=30)
    response.raise_for_status()
    return response.json()


if __name__ == "__main__":
    print(budget(sys.argv[1]))
    for event in change_events(sys.argv[1]):
        print(event["number"], event["title"])
