"""The company header is handed on as other calls of the same function hand it on."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import mended, text, write

CLIENT = """\
import requests


class Client:
    def __init__(self, token):
        self.token = token

    def get(self, path, params=None, headers=None):
        sent = {"Authorization": f"Bearer {self.token}", **(headers or {})}
        return requests.get("https://api.procore.com/rest/v1.0" + path, params=params, headers=sent).json()
"""
SERVICES = """\
from client import Client


class Services:
    def __init__(self, client: Client, company: int) -> None:
        self.client = client
        self.company = company

    def company_header(self, company_id=None):
        return {{"Procore-Company-Id": str(company_id or self.company)}}

    def forms(self, company_id):
        return self.client.get("/projects/1/forms", {handed})

    def vendors(self, company_id):
        return self.client.get(
            "/projects/1/vendors",
            params={{"per_page": 50}},
        )


def run(token):
    services = Services(Client(token), 7)
    return services.forms(7), services.vendors(7)
"""


def made_of(folder: Path, handed: str) -> tuple[str, str]:
    code = SERVICES.format(handed=handed)
    done = mended(write(folder, {"client.py": CLIENT, "services.py": code}), "PCR201")
    assert [each.fix.title for each in done.outcome.applied] != []
    return text(done, "services.py"), code


@pytest.mark.parametrize("company", ["", "company_id"])
def test_as_the_headers_that_another_method_makes(tmp_path: Path, company: str) -> None:
    handed = f"headers=self.company_header({company})"
    made, code = made_of(tmp_path, handed)

    entry = '            params={"per_page": 50},\n'
    assert made == code.replace(entry, f"{entry}            {handed},\n")


def test_not_with_what_only_the_other_method_knows(tmp_path: Path) -> None:
    code = SERVICES.format(handed="headers=self.company_header(extra)").replace("forms(self, ", "forms(self, extra, ")
    write(tmp_path, {"client.py": CLIENT, "services.py": code.replace("forms(7)", "forms(7, 7)")})

    done = mended(tmp_path, "PCR201")

    assert [each.rule for each in done.report.findings] == ["PCR201"]
    assert not done.outcome.contents


def test_what_sends_nothing_gets_the_company_in_its_place(tmp_path: Path) -> None:
    code = (
        'import requests\n\nURL = "https://api.procore.com/rest/v1.0/projects/1/rfis"\n\n\n'
        "def rfis(company_id):\n"
        '    return requests.get(URL, headers={"Authorization": "Bearer x", "Procore-Company-Id": None})\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR201")

    assert text(done, "a.py") == code.replace("None", "str(company_id)")
