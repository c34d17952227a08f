"""Old paths in docstrings, messages and a table that forbids them.

DELETE /rest/v1.0/sub_jobs/{id} gives way to segment items.
"""

from __future__ import annotations

import logging
import pathlib
import re

log = logging.getLogger(__name__)
# GET /rest/v1.0/standard_cost_code_lists is gone from our code since March.
FORBIDDEN = re.compile(r"/rest/v1\.0/(sub_jobs|cost_codes|standard_cost_codes)\b|/vapid/")
SOURCES = pathlib.Path(__file__).parent.parent / "src"


def offenders() -> list[str]:
    found = []
    for path in SOURCES.rglob("*.py"):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if FORBIDDEN.search(line):
                found.append(f"{path.name}:{number}")
    return found


def test_no_legacy_cost_endpoint_is_left():
    """/rest/v1.0/cost_codes must not come back."""
    log.info("looking for /rest/v1.0/cost_codes in %s", SOURCES)
    assert offenders() == []
