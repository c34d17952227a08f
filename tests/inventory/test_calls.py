"""How much of a call is known, what it carries, and what to ask about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.model.inventory import Quality, Sent
from tests.inventory.program import call, endpoint, take

HOST = "https://api.procore.com/rest/v1.0"


@pytest.mark.parametrize(
    ("url", "quality"),
    [
        (f'"{HOST}/companies"', Quality.EXACT),
        (f'f"{HOST}/companies/{{company}}/projects"', Quality.TEMPLATED),
        (f'f"{HOST}/projects/{{company}}/{{tool}}"', Quality.PARTIAL),
        ('f"https://api.procore.com/{path}"', Quality.PARTIAL),
    ],
)
def test_quality_is_that_of_the_request_line(tmp_path: Path, url: str, quality: Quality) -> None:
    found = call(tmp_path, f"import requests\n\ndef read(company, tool, path):\n    return requests.get({url})\n")

    assert found.quality is quality
    assert bool(found.question) == (quality is Quality.PARTIAL)


def test_method_that_is_not_known_is_asked_for(tmp_path: Path) -> None:
    found = call(
        tmp_path, f'import requests\n\ndef send(verb):\n    return requests.request(verb, "{HOST}/companies")\n'
    )

    assert (found.method, found.quality) == ("ANY", Quality.PARTIAL)
    assert found.question == "Which HTTP methods does the call at client.py, line 4 use?"


def test_query_in_a_hole_is_no_part_of_the_path(tmp_path: Path) -> None:
    found = call(tmp_path, f'import requests\n\ndef read(query):\n    requests.get(f"{HOST}/companies{{query}}")\n')

    assert found.path == "/rest/v1.0/companies"


@pytest.mark.parametrize(
    ("headers", "header", "authorization"),
    [
        ("{}", Sent.ABSENT, Sent.ABSENT),
        ('{"Authorization": f"Bearer {token}"}', Sent.ABSENT, Sent.SENT),
        ('{"Authorization": f"Bearer {token}", "Procore-Company-Id": "7"}', Sent.SENT, Sent.SENT),
        ('{"Authorization": f"Bearer {token}", "company_id": "7"}', Sent.WRONG_NAME, Sent.SENT),
        ("more", Sent.MAYBE, Sent.MAYBE),
    ],
)
def test_what_goes_along_is_told(tmp_path: Path, headers: str, header: Sent, authorization: Sent) -> None:
    found = call(
        tmp_path, f'import requests\n\ndef read(token, more):\n    requests.get("{HOST}/projects", headers={headers})\n'
    )

    assert (found.header, found.authorization) == (header, authorization)


def test_token_in_the_query_is_an_authorization(tmp_path: Path) -> None:
    found = call(
        tmp_path,
        f'import requests\n\ndef read(t):\n    requests.get("{HOST}/projects", params={{"access_token": t}})\n',
    )

    assert found.authorization is Sent.SENT


def test_calls_that_differ_are_mixed(tmp_path: Path) -> None:
    found = endpoint(
        tmp_path,
        f"""
        import requests

        def one(token):
            requests.get("{HOST}/projects", headers={{"Authorization": token, "Procore-Company-Id": "7"}})

        def two(token):
            requests.get("{HOST}/projects", headers={{"Authorization": token}})
        """,
    )

    assert (found.header, found.authorization) == (Sent.MIXED, Sent.SENT)


def test_oauth_needs_no_header(tmp_path: Path) -> None:
    found = call(tmp_path, 'import requests\n\nrequests.post("https://login.procore.com/oauth/token", data={})\n')

    assert (found.header, found.authorization) == (Sent.NOT_NEEDED, Sent.NOT_NEEDED)


def test_unknown_call_comes_with_reason_and_question(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        """
        # Talks to Procore.
        import requests

        def fetch(address):
            return requests.get(address)
        """,
    )

    (unknown,) = taken.unknown
    assert unknown.address == "address"
    assert unknown.reason == "A parameter that no caller in this project fills."
    assert unknown.question == (
        "What does `address` hold when `fetch` (client.py, line 6) sends it: addresses of the API, and which?"
    )


def test_link_out_of_an_answer_names_the_answer(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        f"""
        import requests

        def photo():
            rows = requests.get("{HOST}/images").json()
            return requests.get(rows[0]["url"])
        """,
    )

    (unknown,) = taken.unknown
    assert unknown.reason == "The address is `url` in the response to `GET /rest/v1.0/images`."


def test_credential_in_a_path_is_masked(tmp_path: Path) -> None:
    secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"

    found = endpoint(tmp_path, f'import requests\n\nrequests.get("{HOST}/webhooks/{secret}")\n')

    assert secret not in found.path
    assert all(secret not in each.path for each in found.calls)


def test_base_that_is_no_address_leaves_the_endpoint_known(tmp_path: Path) -> None:
    found = call(
        tmp_path,
        """
        # A client of Procore.
        import requests

        class Client:
            def __init__(self, base):
                self.base = base

            def companies(self):
                return requests.get(self.base + "/rest/v1.0/companies")

        def test_companies():
            Client("mock_server").companies()
        """,
    )

    assert (found.path, found.hosts) == ("/rest/v1.0/companies", ())
    assert found.reasons == ("The address has no host: it begins with `…`.",)


def test_base_of_another_vendor_is_left_out(tmp_path: Path) -> None:
    taken = take(
        tmp_path,
        """
        # A client of Procore and of others.
        import requests

        requests.get("quickbooks/rest/v1.0/companies")
        """,
    )

    assert taken.endpoints == ()


def test_path_that_is_handed_over_whole_is_not_taken_for_a_query(tmp_path: Path) -> None:
    found = call(tmp_path, f'import requests\n\ndef read(path):\n    requests.get(f"{HOST}{{path}}")\n')

    assert found.path == "/rest/v1.0{path}"
    assert found.quality is Quality.PARTIAL
