"""Small programs with one call each, judged on a day of one's choice."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from auditor.analysis.judgement import judge
from auditor.catalogue import Catalogue, load_catalogue
from auditor.config import resolve
from auditor.model import Finding
from auditor.pipeline import examine

_PROGRAM = """\
import os

import requests

HEADERS = {{
    "Authorization": f"Bearer {{os.environ['PROCORE_ACCESS_TOKEN']}}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}}


def send(company_id, project_id, id):
    return requests.request({method!r}, f"https://api.procore.com{path}", headers=HEADERS, timeout=30)
"""


@cache
def shipped() -> Catalogue:
    return load_catalogue()


def write_call(folder: Path, method: str, path: str) -> None:
    """A program that calls one operation; the path's holes are arguments."""
    (folder / "job.py").write_text(_PROGRAM.format(method=method, path=path), encoding="utf-8")


def findings_on(folder: Path, *days: str) -> list[Finding | None]:
    """The finding of PCR405 or PCR406 on each day, asleep or not; None where there is none."""
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date.fromisoformat(days[0])).config
    examined = examine([str(folder)], config, catalogues=[shipped()])
    reports = [judge(examined, date.fromisoformat(day)) for day in days]
    return [
        next((each for each in (*report.findings, *report.dormant) if each.rule in ("PCR405", "PCR406")), None)
        for report in reports
    ]
