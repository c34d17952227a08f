import os

import click
import requests


class Api:
    def __init__(self, company):
        self.session = requests.Session()
        self.session.headers.update(
            {"Authorization": "Bearer " + os.environ["PROCORE_TOKEN"], "Procore-Company-Id": str(company)}
        )

    def __call__(self, verb, path, **keywords):
        answer = self.session.request(verb, f"https://api.procore.com/rest/v1.0/{path}", timeout=30, **keywords)
        answer.raise_for_status()
        return answer.json() if answer.content else None


class Reports:
    """Made by the command line itself, which knows no arguments."""

    root = "https://api.procore.com/rest/v1.0"

    def send(self, verb, path):
        headers = {
            "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }
        return requests.request(verb, f"{self.root}/{path}", headers=headers, timeout=30).json()


pass_api = click.make_pass_decorator(Api)
pass_reports = click.make_pass_decorator(Reports, ensure=True)
