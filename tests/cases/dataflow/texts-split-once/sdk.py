"""Names and lines that are split at their first or last separator only."""
import os

import requests

BASE = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


class Client:
    """`client.get_cost_codes(…)`, `client.delete_sub_jobs(5)`."""

    def __getattr__(self, name):
        verb, _, resource = name.partition("_")

        def call(number=None, **params):
            url = f"{BASE}/{resource}" + (f"/{number}" if number else "")
            return requests.request(verb.upper(), url, headers=HEADERS, params=params, timeout=30).json()

        return call


def through_names(project):
    client = Client()
    client.get_cost_codes(project_id=project)  # expect: PCR402
    client.delete_sub_jobs(5, project_id=project)  # expect: PCR401
    client.get_punch_items(project_id=project)


def run(line, *slots):
    verb, path = line.split(" ", maxsplit=1)
    return requests.request(verb, BASE + path.format(*slots), headers=HEADERS, timeout=30)


def through_lines(project):
    run("DELETE /standard_cost_codes/{}", 7)  # expect: PCR401
    run("GET /projects/{}/budget_modifications", project)
    run("POST /projects/{}/budget_modifications", project)  # expect: PCR406


def latest(task, project):
    resource = task.rsplit(".", 1)[1]
    folder = task.rpartition(".")[0]
    print(folder)
    return requests.get(f"{BASE}/{resource}", headers=HEADERS, params={"project_id": project}, timeout=30)


def through_tasks(project):
    latest("jobs.nightly.sub_jobs", project)  # expect: PCR402
    latest("jobs.nightly.punch_items", project)


def tagged(tag):
    kind, _, path = tag.partition(":")
    _, _, whole = tag.rpartition(";")
    if kind == "vendor":
        return requests.get(BASE + path, headers=HEADERS, timeout=30)
    return whole


def through_tags(project):
    tagged(f"vendor:/cost_codes?project_id={project}&view=a:b")  # expect: PCR402
