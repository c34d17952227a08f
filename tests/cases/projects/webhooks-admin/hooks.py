"""Create and repair the webhooks of all our projects."""
import os
import sys

import click
import requests

API = os.getenv("PROCORE_API", "https://api.procore.com")
NAMESPACE = "acme-sync"

PROJECT_TRIGGERS = {
    "RFIs": ["create", "update", "delete"],
    "Submittals": ["create", "update", "delete"],
    "Project Users": ["create", "update", "delete"],  # expect: PCR405
    "Project Vendors": ["create", "delete"],
}
COMPANY_TRIGGERS = {"Company Users": ["create", "update"], "Company Vendors": ["update"]}


class Hooks:
    def __init__(self, token, company_id):
        self.s = requests.Session()
        self.s.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})
        self.company_id = company_id

    def _json(self, method, path, **kw):
        r = self.s.request(method, API + path, **kw)
        r.raise_for_status()
        return r.json() if r.content else None

    def ensure(self, url, *, project_id=None):
        scope = {"project_id": project_id} if project_id else {"company_id": self.company_id}
        for hook in self._json("GET", "/rest/v1.0/webhooks/hooks", params={**scope, "namespace": NAMESPACE}):  # expect: PCR406
            if hook["destination_url"] == url:
                return hook["id"]
        body = {**scope, "hook": {"destination_url": url, "namespace": NAMESPACE, "api_version": "v2"}}
        return self._json("POST", "/rest/v1.0/webhooks/hooks", json=body)["id"]  # expect: PCR406

    def add_trigger(self, hook_id, resource, event, **scope):
        body = {**scope, "api_version": "v2", "trigger": {"resource_name": resource, "event_type": event}}
        return self._json("POST", f"/rest/v1.0/webhooks/hooks/{hook_id}/triggers", json=body)  # expect: PCR406


@click.command()
@click.option("--token", envvar="PROCORE_TOKEN", required=True)
@click.option("--company", type=int, required=True)
@click.option("--url", required=True)
@click.argument("projects", type=int, nargs=-1)
def main(token, company, url, projects):
    hooks = Hooks(token, company)
    for pid in projects:
        hook = hooks.ensure(url, project_id=pid)
        for resource, events in PROJECT_TRIGGERS.items():
            for event in events:
                hooks.add_trigger(hook, resource, event, project_id=pid)
    hook = hooks.ensure(url)
    for resource, events in COMPANY_TRIGGERS.items():
        for event in events:
            hooks.add_trigger(hook, resource, event, company_id=company)


if __name__ == "__main__":
    sys.exit(main())
