"""Each kind of fix changes what it is about, and leaves what stands beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import applied, mended, text, write

DOWNLOAD = """\
from urllib.parse import urlparse

import requests

{constant}


def download(link, token):
    headers = {{}}
    if urlparse(link).netloc == STORAGE_HOST:
        headers["Authorization"] = f"Bearer {{token}}"
    return requests.get(link, headers=headers, timeout=30)
"""
QUERY = """\
import requests

HEADERS = {{"Procore-Company-Id": "1"}}


def rfis(token, page, extra):
{body}
"""
CALL = 'requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", params=params)'


def query(*lines: str) -> str:
    return QUERY.format(body="\n".join(f"    {line}" for line in (*lines, f"return {CALL}")))


def test_a_constant_that_shares_its_line_is_left_to_a_person(tmp_path: Path) -> None:
    shared = DOWNLOAD.format(constant='STORAGE_HOST = "storage.procore.com"; RETRIES = 3')

    assert not mended(write(tmp_path, {"a.py": shared}), "PCR301").outcome.contents


def test_a_parameter_that_shares_its_line_is_left_to_a_person(tmp_path: Path) -> None:
    code = query("params = {}", 'params["access_token"] = token; params["page"] = page')

    assert not mended(write(tmp_path, {"a.py": code}), "PCR106").outcome.contents


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('params = {"access_token": token, **extra}', "params = {**extra}"),
        ('params = {"page": page, "access_token": (token)}', 'params = {"page": page}'),
        ("params = dict(page=page, access_token=token)", "params = dict(page=page)"),
        ('params = [("access_token", token), ("page", page)]', 'params = [("page", page)]'),
        (
            'params = {\n        "access_token": token,\n        # From one.\n        "page": page,\n    }',
            'params = {\n        # From one.\n        "page": page,\n    }',
        ),
    ],
)
def test_only_the_entry_of_the_token_leaves_the_query(tmp_path: Path, before: str, after: str) -> None:
    done = mended(write(tmp_path, {"a.py": query(before)}), "PCR106")

    expected = query(after).replace("params=params", 'params=params, headers={"Authorization": f"Bearer {token}"}')
    assert text(done, "a.py") == expected


def test_headers_that_have_a_name_are_sent_beside_the_token(tmp_path: Path) -> None:
    code = query('params = {"page": page, "access_token": token}').replace(
        "params=params", "params=params, headers=HEADERS"
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR106")

    with_token = 'headers={**HEADERS, "Authorization": f"Bearer {token}"}'
    assert text(done, "a.py") == code.replace("headers=HEADERS", with_token).replace(', "access_token": token', "")


def test_headers_that_may_be_none_are_left_to_a_person(tmp_path: Path) -> None:
    code = query('params = {"page": page, "access_token": token}').replace(
        "params=params", "params=params, headers=extra"
    )

    assert not mended(write(tmp_path, {"a.py": code}), "PCR106").outcome.contents


def test_another_variable_of_the_same_name_is_never_sent(tmp_path: Path) -> None:
    code = (
        "import requests\n\n\n"
        'def address(token):\n    return f"https://api.procore.com/rest/v1.0/me?access_token={token}"\n\n\n'
        "def me(token, upload):\n    return requests.get(address(upload), timeout=token)\n"
    )

    assert not mended(write(tmp_path, {"a.py": code}), "PCR106").outcome.contents


def test_a_token_of_the_same_object_is_sent(tmp_path: Path) -> None:
    code = (
        "import requests\n\n\nclass Client:\n    def __init__(self, token):\n        self.token = token\n\n"
        '    def address(self):\n        return f"https://api.procore.com/rest/v1.0/me?access_token={self.token}"\n\n'
        "    def me(self):\n        return requests.get(self.address())\n"
    )

    made = text(mended(write(tmp_path, {"a.py": code}), "PCR106"), "a.py")

    assert 'requests.get(self.address(), headers={"Authorization": f"Bearer {self.token}"})' in made


KEEPER = """\
import requests


class Keeper:
    def __init__(self, refresh_token):
        self.refresh_token = refresh_token

    def renew(self):
        data = {{"grant_type": "refresh_token", "refresh_token": self.refresh_token}}
{body}
"""
ASKED = 'requests.post("https://login.procore.com/oauth/token", data=data).json()'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            (f"pair = {ASKED}", 'self.token = pair["access_token"]'),
            (f"pair = {ASKED}", 'self.token = pair["access_token"]', 'self.refresh_token = pair["refresh_token"]'),
        ),
        (
            (f'self.token = {ASKED}["access_token"]',),
            (
                f"answer = {ASKED}",
                'self.token = answer["access_token"]',
                'self.refresh_token = answer["refresh_token"]',
            ),
        ),
    ],
)
def test_the_new_refresh_token_is_that_of_the_same_answer(
    tmp_path: Path, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    old, new = (KEEPER.format(body="\n".join(f"        {line}" for line in lines)) for lines in (before, after))

    done = mended(write(tmp_path, {"a.py": old}), "PCR107")

    assert text(done, "a.py") == new


HOOKS = """\
import requests

HEADERS = {{"Authorization": "Bearer x", "Procore-Company-Id": "1"}}
WANTED = {wanted}


def triggers(hook):
    found = [{{"resource_name": resource, "event_type": event}} for resource, event in WANTED]
    url = f"https://api.procore.com/rest/v1.0/webhooks/hooks/{{hook}}/triggers/bulk"
    return requests.post(url, json={{"triggers": found}}, headers=HEADERS)
"""


def test_the_comment_of_the_next_pair_stays(tmp_path: Path) -> None:
    kept = '[\n    # Still sent.\n    ("RFIs", "create"),\n    ("RFIs", "update"),\n]'
    pairs = kept.replace("[", '[\n    ("Project Users", "update"),  # Gone.')

    done = mended(write(tmp_path, {"a.py": HOOKS.format(wanted=pairs)}), "PCR405")

    assert text(done, "a.py") == HOOKS.format(wanted=kept)


def test_a_tuple_of_two_pairs_is_left_to_a_person(tmp_path: Path) -> None:
    code = HOOKS.format(wanted='(("Project Users", "update"), ("RFIs", "create"))')

    assert not mended(write(tmp_path, {"a.py": code}), "PCR405").outcome.contents


@pytest.mark.parametrize("url", ['"http://api.procore.com:8080"', '"http://" + HOST + ":8080"'])
def test_a_port_for_plain_http_is_not_spoken_to_in_another_way(tmp_path: Path, url: str) -> None:
    code = (
        'import requests\n\nHOST = "api.procore.com"\n\n\ndef me(token):\n'
        f'    return requests.get({url} + "/rest/v1.0/me", headers={{"Authorization": token}})\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR206")

    assert [each.rule for each in done.report.findings] == ["PCR206"]
    assert not done.outcome.contents


def test_a_module_of_somebody_else_is_not_taken_for_the_projects_own(tmp_path: Path) -> None:
    code = (
        "import requests\n\nfrom third.party import config\n\n\ndef me():\n"
        '    headers = {"Authorization": config.TOKEN}\n'
        '    return requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=headers)\n'
    )
    own = code.replace("from third.party import", "import")
    write(tmp_path, {"a.py": code, "b.py": own, "config.py": "COMPANY_ID = 7\nTOKEN = 1\n"})

    done = mended(tmp_path, "PCR201")

    assert "str(config.COMPANY_ID)" not in text(done, "a.py")
    assert "str(config.COMPANY_ID)" in text(done, "b.py")


PAGES = """\
import requests

HEADERS = {{"Authorization": "Bearer x", "Procore-Company-Id": "1"}}


def rfis():
    found, page = [], 1
    while True:
        query = {{"page": page, "per_page": {size}}}
        url = "https://api.procore.com/rest/v1.0/projects/1/rfis"
        rows = requests.get(url, params=query, headers=HEADERS).json()
        found += rows
        if {last}:
            return found
        page += 1
"""


@pytest.mark.parametrize(
    ("last", "after", "trust"),
    [("not rows", "not rows", "safe"), ("len(rows) < 10000", "len(rows) < 2000", "unsafe")],
)
def test_a_last_page_is_still_told_by_the_size_of_pages(tmp_path: Path, last: str, after: str, trust: str) -> None:
    done = mended(write(tmp_path, {"a.py": PAGES.format(size=10000, last=last)}), "PCR204")

    assert text(done, "a.py") == PAGES.format(size=2000, last=after)
    assert applied(done) == [("PCR204", trust)]
