import argparse
import os
from dataclasses import dataclass
from enum import Enum

import requests
import yaml

ROOT = "https://api.procore.com/rest/v2.0/companies"


class Event(str, Enum):
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"


@dataclass(frozen=True)
class Trigger:
    resource: str
    event: Event

    def body(self):
        return {"resource_name": self.resource, "event_type": self.event.value}


class Hooks:
    def __init__(self, company, token):
        self.company = company
        self.http = requests.Session()
        self.http.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})

    def url(self, *parts, project=None):
        base = [ROOT, str(self.company)]
        if project:
            base += ["projects", str(project)]
        return "/".join(base + ["webhooks", "hooks", *map(str, parts)])

    def add(self, hook, triggers, project=None):
        for trigger in triggers:
            self.http.post(self.url(hook, "triggers", project=project), json=trigger.body()).raise_for_status()


def triggers_of(section):
    return [Trigger(name, Event(event)) for name, events in section["triggers"].items() for event in events]


VENDORS = [Trigger("Project Vendors", event) for event in Event]  # expect: PCR405
BASICS = [Trigger("Projects", Event.UPDATE), Trigger("Project Vendors", Event.DELETE)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("company", type=int)
    parser.add_argument("hook")
    parser.add_argument("projects", type=int, nargs="*")
    args = parser.parse_args()
    with open("plan.yaml") as file:
        plan = yaml.safe_load(file)
    hooks = Hooks(args.company, os.environ["PROCORE_TOKEN"])
    hooks.add(args.hook, triggers_of(plan["company"]) + BASICS)
    for project in args.projects:
        hooks.add(args.hook, triggers_of(plan["projects"]) + VENDORS, project)


if __name__ == "__main__":
    main()
