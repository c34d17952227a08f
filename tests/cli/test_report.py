"""`report` on several trees, with files of every kind."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from auditor.cli.main import run

DAY = "2026-11-23"
CODE = """\
import requests


def projects(token: str) -> object:
    url = "https://api.procore.com/rest/v1.0/projects"
    return requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10).json()
"""


@pytest.fixture
def trees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("billing", "mobile"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "client.py").write_text(CODE, encoding="utf-8")
    (tmp_path / "empty").mkdir()
    (tmp_path / "mobile" / "CODEOWNERS").write_text("* @acme/mobile\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_trees_are_applications_of_their_own_and_a_broken_one_stops_nothing(
    trees: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    extra = ["--issues", "github=i.jsonl", "--plan", "plan.md", "--title", "Review", "--client", "Acme"]
    code = run(["report", "billing", "empty", "gone", "mobile", "--as-of", DAY, "-q", "-o", "out", "--split", *extra])

    assert code == 0
    assert {each.name for each in (trees / "out").iterdir()} == {"billing.html", "index.html", "mobile.html"}
    index = (trees / "out" / "index.html").read_text(encoding="utf-8")
    assert 'href="billing.html' in index
    assert "2 applications could not be audited" in index
    assert "Acme" in index
    assert "in copied files, which count once" in index
    assert "@acme/mobile" in (trees / "out" / "mobile.html").read_text(encoding="utf-8")
    assert (trees / "i.jsonl").read_text(encoding="utf-8").count('"title"') == 2
    assert "- [ ] `client.py:" in (trees / "plan.md").read_text(encoding="utf-8")
    assert "not audited: gone" in capsys.readouterr().err


def test_portfolio_of_which_nothing_could_be_audited_says_so(trees: Path) -> None:
    code = run(["report", "gone", "lost", "--as-of", DAY, "-q", "-o", "r.md"])

    text = (trees / "r.md").read_text(encoding="utf-8")
    assert code == 3
    assert text.startswith("# API audit of no application\n")
    assert "**No application could be audited.**" in text


def test_pages_overwrite_neither_the_index_nor_each_other(trees: Path) -> None:
    (trees / "mobile").rename(trees / "index")
    run(["report", "billing", "--as-of", DAY, "-q", "-o", "one/r.json"])
    shutil.copytree("one", "two")

    run(["report", "billing", "index", "--as-of", DAY, "-q", "-o", "trees", "--split"])
    run(["report", "one/r.json", "two/r.json", "--as-of", DAY, "-q", "-o", "results", "--split"])

    assert {each.name for each in (trees / "trees").iterdir()} == {"billing.html", "index.html", "index-2.html"}
    assert len(list((trees / "results").iterdir())) == 3
    pages = {file.name: file.read_text(encoding="utf-8") for file in (trees / "trees").iterdir()}
    ids = {name: set(re.findall(r' id="([^"]+)"', text)) for name, text in pages.items()}
    links = re.findall(r'href="(?!https)([^"#]*)#([^"]+)"', pages["index.html"])
    assert [anchor for page, anchor in links if anchor not in ids[page or "index.html"]] == []
    assert "index-2.html" in dict(links)


def test_manifest_names_trees_and_their_owners(trees: Path) -> None:
    manifest = '[[tree]]\nname = "Billing"\npath = "billing"\nowners = ["@acme/pay"]\n'
    (trees / "portfolio.toml").write_text(manifest, encoding="utf-8")

    code = run(["report", "--manifest", "portfolio.toml", "--as-of", DAY, "-q", "-o", "r.md"])

    text = (trees / "r.md").read_text(encoding="utf-8")
    assert code == 0
    assert text.startswith("# API audit of Billing\n")
    assert "@acme/pay" in text


def test_portfolio_has_the_name_of_its_manifest_unless_names_are_left_out(
    trees: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manifest = 'name = "Autumn review"\n[[tree]]\npath = "billing"\n[[tree]]\npath = "mobile"\n'
    (trees / "portfolio.toml").write_text(manifest, encoding="utf-8")
    made = ["report", "--manifest", "portfolio.toml", "--as-of", DAY]

    run([*made, "-o", "p.json"])
    run(["report", "p.json", "-q", "-o", "p.md"])
    run([*made, "-q", "-o", "pages", "--split", "--redact", "paths"])

    assert (trees / "p.md").read_text(encoding="utf-8").startswith("# API audit of Autumn review\n")
    assert {each.name for each in (trees / "pages").iterdir()} == {
        "application-1.html",
        "application-2.html",
        "index.html",
    }
    assert "Autumn" not in (trees / "pages" / "index.html").read_text(encoding="utf-8")
    assert "\nmobile: Found" in capsys.readouterr().err


def test_portfolio_is_made_again_from_its_own_json(trees: Path) -> None:
    run(["report", "billing", "mobile", "gone", "--as-of", DAY, "-q", "-o", "p.json"])

    code = run(["report", "p.json", "--as-of", DAY, "-q", "-o", "p.md"])

    text = (trees / "p.md").read_text(encoding="utf-8")
    assert code == 0
    assert "1 application could not be audited" in text
    assert "@acme/mobile" in text
    assert text.count("`GET /rest/v1.0/projects`") >= 2
    assert "holds no inventory" not in text


def test_earlier_results_belong_to_applications_of_their_name(trees: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["report", "billing", "mobile", "--as-of", "2026-11-01", "-q", "-o", "before.json"])
    (trees / "mobile").rename(trees / "phone")
    now = ["report", "billing", "phone", "--as-of", DAY, "-q", "-o", "now.md", "--since"]

    code = run([*now, "before.json"])

    rows = [line for line in (trees / "now.md").read_text(encoding="utf-8").splitlines() if "| " in line]
    assert code == 0
    assert [row.split("|")[-2].strip() for row in rows if row.startswith(("| billing", "| phone"))] == [
        "\u00b10 (0 gone, 0 new)",
        "\u2013",
    ]
    assert "Since the earlier results: \u00b10 (0 gone, 0 new)." in (trees / "now.md").read_text(encoding="utf-8")
    assert "not compared: `mobile`: no application of this report has this name." in capsys.readouterr().err


def test_earlier_results_of_others_are_refused(trees: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["report", "billing", "mobile", "--as-of", DAY, "-q", "-o", "p.json"])
    run(["report", "mobile", "--as-of", DAY, "-q", "-o", "m.json"])
    (trees / "phone").mkdir()
    (trees / "phone" / "client.py").write_text(CODE, encoding="utf-8")

    codes = [
        run(["report", "phone", "--as-of", DAY, "-q", "-o", "now.md", "--since", "p.json"]),
        run(["report", "billing", "phone", "--as-of", DAY, "-q", "-o", "now.md", "--since", "m.json"]),
        run(["report", "mobile", "--as-of", DAY, "-q", "-o", "now.md", "--since", "p.json", "--since", "m.json"]),
    ]

    told = capsys.readouterr().err
    assert codes == [2, 2, 2]
    assert "--since: `billing`, `mobile`: none of the earlier results is of `phone`." in told
    assert "--since: `mobile`: none of the earlier results is of an application of this report." in told
    assert "m.json: `mobile` has two earlier results." in told
    assert not (trees / "now.md").exists()


def test_nothing_is_written_where_a_part_cannot_be_made(
    trees: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PROCORE_AUDITOR_CHROMIUM", str(trees / "no-browser"))

    code = run(["report", "billing", "--as-of", DAY, "-q", "-o", "r.html", "--plan", "p.md", "--pdf", "r.pdf"])

    assert code == 2
    assert "the PDF was not made" in capsys.readouterr().err
    assert not (trees / "r.html").exists()
    assert not (trees / "p.md").exists()


def test_one_application_can_be_split_too(trees: Path) -> None:
    run(["report", "billing", "--as-of", DAY, "-q", "-o", "out", "--split"])

    assert 'href="billing.html"' in (trees / "out" / "index.html").read_text(encoding="utf-8")
    assert '<h2 id="findings">' in (trees / "out" / "billing.html").read_text(encoding="utf-8")


def test_profile_sets_rates_and_redaction_leaves_names_out(trees: Path) -> None:
    (trees / "profile.toml").write_text('consultant = "Wren & Co"\n[effort]\nminutes = [1, 2, 3]\n', encoding="utf-8")

    code = run(
        ["report", "billing", "--as-of", DAY, "-q", "-o", "r.html", "--profile", "profile.toml", "--redact", "identity"]
    )

    text = (trees / "r.html").read_text(encoding="utf-8")
    assert code == 0
    assert "Wren &amp; Co" in text
    assert "1 small edit \u00d7 2 min" in text
    assert "billing" not in text
    assert "client.py" not in text


def test_decisions_of_a_stranger_are_not_shown(trees: Path) -> None:
    run(["report", "billing", "--as-of", DAY, "-q", "-o", "r.json"])
    fingerprint = json.loads((trees / "r.json").read_text(encoding="utf-8"))["findings"][0]["fingerprint"]
    run(["triage", "set", fingerprint, "--verdict", "false-alarm", "--reviewer", "Mallory"])

    for name, more in (("trusted.md", []), ("isolated.md", ["--isolated"])):
        run(["report", "billing", "--as-of", DAY, "-q", "-o", name, *more])

    assert "Triage: false alarm by Mallory" in (trees / "trusted.md").read_text(encoding="utf-8")
    assert "Mallory" not in (trees / "isolated.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--accent", "red"], "is no colour"),
        (["--issues", "jira=x"], "write github=FILE.jsonl or gitlab=FILE.csv"),
        (["--manifest", "portfolio.toml"], "not both"),
        (["--plan", "plan.pdf"], "a plan is a .md, .csv or .xlsx file"),
        (["--triage", "none.toml"], "there is no such file"),
        (["--logo", "billing/client.py"], "no PNG, JPEG, WebP or SVG picture"),
        (["--templates", "nowhere"], "there is no such folder of templates"),
        (["--plan", "r.html"], "a plan is a .md, .csv or .xlsx file"),
        (["--pdf", "r.html"], "two files of the report have this name"),
        (["--format", "json", "--split"], "--split writes HTML or Markdown pages"),
    ],
)
def test_mistake_is_named(options: list[str], complaint: str, trees: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["report", str(trees / "billing"), "--as-of", DAY, "-q", "-o", "r.html", *options])

    assert code == 2
    assert not (trees / "r.html").exists()
    assert complaint in capsys.readouterr().err
