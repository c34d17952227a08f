"""Rows of a rules folder say as much of a call as those of a project: positions, headers, bases, fixed URLs."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from auditor.catalogue import load_catalogue
from auditor.config import resolve
from auditor.models.reading import read_models
from auditor.pipeline import audit
from auditor.tables import parse_table

COMPANY, RFIS = "Procore-Company-Id", "'/rest/v1.0/projects/1/rfis'"
GET = 'method = "GET"\nurl = "Argument[0]"\n'
# What a row says, how its function is called, and what is found there.
CALLS = (
    (f'{GET}header = {{ {COMPANY} = "Argument[1]" }}', f"({RFIS}, 8089)", None),
    (f'{GET}header = {{ {COMPANY} = "Argument[1]" }}', f"({RFIS}, None)", "PCR201"),
    (f'{GET}adds = ["{COMPANY}"]', f"({RFIS})", None),
    (f'{GET}adds = ["Authorization"]', f"({RFIS})", "PCR201"),
    (f'{GET}may-add = ["{COMPANY}"]', f"({RFIS})", None),
    (f'{GET}headers = "Argument[1,extra]"', f"({RFIS}, {{'{COMPANY}': '8089'}})", None),
    (f'{GET}headers = "Argument[1,extra]"', f"({RFIS}, extra={{'Accept': '*/*'}})", "PCR201"),
    (f'{GET}headers = "Argument[1].Element[sent]"', f"({RFIS}, {{'sent': {{'{COMPANY}': '8089'}}}})", None),
    (f'url = "/rest/v1.0/vendors"\nadds = ["{COMPANY}"]\nmethod = "Argument[0]"', "('GET')", None),
    (f'url = "/rest/v1.0/sub_jobs/7"\nadds = ["{COMPANY}"]\nmethod = "Argument[0]"', "('DELETE')", "PCR401"),
    ('method = "GET"\nurl = "Argument[0].Element[path]"', f"({{'path': {RFIS}}})", "PCR201"),
)


def test_every_key_of_a_sink_counts(tmp_path: Path) -> None:
    head = '[[models]]\nkind = "sink"\nlibrary = "acme"\nbase = "vendor"\n'
    rows = "".join(f'{head}function = "acme.ask{number}"\n{row}\n' for number, (row, *_) in enumerate(CALLS))
    calls = (f"def use{number}():\n    acme.ask{number}{call}\n" for number, (_, call, _) in enumerate(CALLS))
    (tmp_path / "app.py").write_text("import acme  # procore\n" + "".join(calls))
    catalogue = replace(load_catalogue(), models=read_models(parse_table(rows, file="acme.toml")))
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config

    report = audit([str(tmp_path)], config, catalogues=[catalogue])

    found = {(each.location.line // 2 - 1, each.rule) for each in report.findings}
    assert found == {(number, code) for number, (_, _, code) in enumerate(CALLS) if code is not None}
