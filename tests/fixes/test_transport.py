"""What weakens a connection is turned round, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fixes.projects import applied, mended, text, write

CONTEXT = """\
import ssl

import httpx

HEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}


def rfis():
    other = ssl.create_default_context()
    other.check_hostname = False
    made = ssl.create_default_context()
    made.check_hostname = False
    made.verify_mode = ssl.CERT_NONE
    return httpx.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=HEADERS, verify=made)
"""
CONNECTION = """\
import http.client

HEADERS = {{"Authorization": "Bearer x", "Procore-Company-Id": "1"}}


def offices():
    connection = http.client.HTTPConnection({arguments})
    connection.request("GET", "/rest/v1.0/offices", headers=HEADERS)
    return connection.getresponse()
"""


def test_both_switches_of_a_context_are_turned_round(tmp_path: Path) -> None:
    done = mended(write(tmp_path, {"a.py": CONTEXT}), "PCR206")

    expected = CONTEXT.replace("made.check_hostname = False", "made.check_hostname = True")
    assert text(done, "a.py") == expected.replace("CERT_NONE", "CERT_REQUIRED")
    assert applied(done) == [("PCR206", "unsafe")]


def test_a_scheme_that_stands_alone_is_changed(tmp_path: Path) -> None:
    code = (
        'import requests\n\nSCHEME = "http"\nHEADERS = {"Authorization": "Bearer x", "Procore-Company-Id": "1"}\n\n\n'
        'def offices():\n    return requests.get(f"{SCHEME}://api.procore.com/rest/v1.0/offices", headers=HEADERS)\n'
    )

    done = mended(write(tmp_path, {"a.py": code}), "PCR206")

    assert text(done, "a.py") == code.replace('"http"', '"https"')


def test_a_connection_in_the_clear_becomes_one_over_tls(tmp_path: Path) -> None:
    code = CONNECTION.format(arguments='"api.procore.com", timeout=30')

    done = mended(write(tmp_path, {"a.py": code}), "PCR206")

    assert text(done, "a.py") == code.replace("HTTPConnection", "HTTPSConnection")


@pytest.mark.parametrize("arguments", ['"api.procore.com", 80', '"api.procore.com", port=8080', '"api.procore.com:80"'])
def test_a_connection_with_a_port_is_left_to_a_person(tmp_path: Path, arguments: str) -> None:
    done = mended(write(tmp_path, {"a.py": CONNECTION.format(arguments=arguments)}), "PCR206")

    assert [each.rule for each in done.report.findings] == ["PCR206"]
    assert not done.outcome.contents
