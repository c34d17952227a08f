import os
import pathlib
import string

import requests
import yaml

ROUTES = yaml.safe_load((pathlib.Path(__file__).parent / "routes.yaml").read_text(encoding="utf-8"))


class Api:
    def __init__(self, system, headers):
        self.system = ROUTES[system]
        self.headers = headers

    def __getattr__(self, name):
        template = self.system["routes"][name]

        def call(**given):
            used = {field for _, field, _, _ in string.Formatter().parse(template) if field}
            path = template.format(**{key: given.pop(key) for key in used})
            return requests.get(self.system["base"] + path, headers=self.headers, params=given, timeout=30)

        return call


def subs(project):
    headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    return Api("procore", headers).subs(project_id=project).json()


def costs():
    ledger = Api("ledger", {"Authorization": "Bearer " + os.environ["LEDGER_TOKEN"]})
    return ledger.users().json(), ledger.subs().json()
