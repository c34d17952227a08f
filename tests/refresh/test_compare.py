"""A saved announcements page is compared with the catalogue, whatever it was saved as."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from auditor.cli.main import run

TEXT = """\
Announcements
Sunset of Traditional Service Accounts (updated 12/03/2025)
Old accounts end on March 18, 2025. Move to the
new kind
before that.
OAuth access token expiration time reduced to 5400 seconds (09/26/2023)
Tokens live shorter.
Note (09/27/2023) that this line is a part of the text above.
Procore-Company-Id Request Header Requirement (08/04/2023)
Send the header.
Procore-Company-Id Request Header Requirement (06/16/2022)
Send the header.
Development Sandbox Maintenance (05/16/2022)
Two hours.
Development Sandbox Maintenance (11/07/2022)
A week.
"""
KNOWN = [
    (
        "known          2025-12-03  Sunset of Traditional Service Accounts  "
        "(sunset-traditional-service-accounts, which knows 2025-01-29)"
    ),
    "known          2023-09-26  OAuth access token expiration time reduced to 5400 seconds  (token-lifetime-5400)",
    "known          2023-08-04  Procore-Company-Id Request Header Requirement  (company-id-header-2023)",
    "known          2022-06-16  Procore-Company-Id Request Header Requirement  (company-id-header-2022)",
    "known          2022-05-16  Development Sandbox Maintenance  (dev-sandbox-maintenance-may, which knows 2023-05-16)",
    (
        "known          2022-11-07  Development Sandbox Maintenance  "
        "(dev-sandbox-maintenance-nov-2022, which knows 2022-11-16)"
    ),
]
NEW = """\
Webhook deliveries carry a signature (01/15/2027)
From April 1st, 2027 on, each delivery of a webhook has a signature; triggers without a secret end on 2027-10-01.
"""
HTML = """\
<!DOCTYPE html><html><head><title>x</title><script>var a = "Hidden (01/01/2020)";</script></head><body>
<h1>Announcements</h1>
<h2>Sunset of <em>Traditional</em> Service Accounts (updated 12/03/2025)</h2>
<p>Old accounts end on <b>March 18,
2025</b>.</p>
<h2>OAuth access token expiration time reduced to 5400 seconds</h2>
<p>September 26, 2023</p>
<p>Tokens live shorter.</p>
</body></html>
"""
MARKDOWN = """\
# Announcements

## Sunset of *Traditional* Service Accounts (updated 12/03/2025)

Old accounts end on **March 18, 2025**.

### OAuth access token expiration time reduced to 5400 seconds

Posted 26 September 2023

Tokens live shorter.
"""


def lines(capsys: pytest.CaptureFixture[str], page: Path, *arguments: str) -> tuple[int, list[str]]:
    code = run(["catalogue", "compare-page", str(page), *arguments])
    return code, capsys.readouterr().out.splitlines()


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_every_posting_of_a_known_page_is_recognized(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lines(capsys, write(tmp_path, "page.txt", TEXT), "--check") == (0, KNOWN)


@pytest.mark.parametrize(("name", "text"), [("page.html", HTML), ("page", HTML), ("page.md", MARKDOWN)])
def test_pages_are_read_as_they_were_saved(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str
) -> None:
    assert lines(capsys, write(tmp_path, name, text)) == (0, KNOWN[:2])


def test_a_changed_day_is_an_update(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = write(tmp_path, "page.txt", TEXT.replace("(09/26/2023)", "(updated 02/01/2027)"))

    code, told = lines(capsys, page, "--check")

    title = "OAuth access token expiration time reduced to 5400 seconds"
    assert code == 1
    assert told[1] == f"updated since  2027-02-01  {title}  (token-lifetime-5400, which knows 2023-09-26)"
    assert [told[0], *told[2:]] == [KNOWN[0], *KNOWN[2:]]


def test_a_third_posting_of_a_title_is_not_one_of_the_two_known(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = write(tmp_path, "page.txt", "Development Sandbox Maintenance (02/02/2027)\nAn hour.\n" + TEXT)

    _, told = lines(capsys, page)

    assert told[0].startswith("unknown        2027-02-02  Development Sandbox Maintenance")
    assert told[1:] == KNOWN


def test_a_new_posting_comes_with_days_rule_and_draft(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = write(tmp_path, "page.txt", NEW + TEXT)

    code, told = lines(capsys, page, "--check", "--drafts", str(tmp_path / "drafts"))

    assert code == 1
    assert told[0] == (
        "unknown        2027-01-15  Webhook deliveries carry a signature; names 2027-04-01, 2027-10-01; "
        "nearest rule: PCR405 directory-webhook-update"
    )
    draft = (tmp_path / "drafts" / "webhook-deliveries-carry-a-signature" / "announcement.toml").read_text("utf-8")
    table = tomllib.loads(draft)
    assert (table["id"], str(table["posted"])) == ("webhook-deliveries-carry-a-signature", "2027-01-15")
    assert [str(phase["from"]) for phase in table["phase"]] == ["2027-01-15", "2027-04-01", "2027-10-01"]
    assert "PCR405" in draft


def test_a_draft_overwrites_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = write(tmp_path, "page.txt", NEW)
    lines(capsys, page, "--drafts", str(tmp_path / "drafts"))

    code = run(["catalogue", "compare-page", str(page), "--drafts", str(tmp_path / "drafts")])

    assert code == 2
    assert "it is there already" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("page.txt", "Nothing here has a day.\n", "no posting was found"),
        ("page.txt", "A title (99/99/2027)\nText.\n", "no posting was found"),
        ("page.html", "<div>" * 5000 + "x" + "</div>" * 5000, "page"),
        ("page.md", "> " * 5000 + "x", "page.md"),
        ("page.txt", "A (" * 100_000, "no posting was found"),
    ],
)
def test_a_page_without_postings_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, text: str, told: str
) -> None:
    code = run(["catalogue", "compare-page", str(write(tmp_path, name, text))])

    assert code == 2
    assert told in capsys.readouterr().err


def test_a_title_of_quotes_and_slashes_makes_a_readable_draft(tmp_path: Path) -> None:
    page = write(tmp_path, "page.txt", 'The ../"new" \\ way (01/15/2027)\nSoon.\n')

    run(["catalogue", "compare-page", str(page), "--drafts", str(tmp_path / "drafts")])

    draft = tmp_path / "drafts" / "the-new-way" / "announcement.toml"
    assert tomllib.loads(draft.read_text("utf-8"))["title"] == 'The ../"new" \\ way'
