"""Values that grow without end end at a limit, and cost neither the audit nor the rest of the file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from auditor.config import resolve
from auditor.pipeline import audit

HEAD = "import requests\nimport time\nfrom datetime import timedelta\n"
CALL = 'requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis")\n'

SOURCES = {
    "a list added to itself": "x = [1, 2, 3]\n" + "x = x + x\n" * 40 + "for y in x:\n    requests.get(y)\n",
    "a tuple added to itself": "x = (1, 2, 3)\n" + "x = x + x\n" * 40 + "for y in x:\n    requests.get(y)\n",
    "a list of itself": "x = [1]\n" + "x = [*x, *x]\n" * 40,
    "a tuple of itself": "x = (1,)\n" + "x = (*x, *x)\n" * 40,
    "a list extended by itself": "x = [1]\n" + "x.extend(x)\n" * 40 + "x += x\n" * 40,
    "a text added to itself": "x = 'aaaaaaaaaa'\n" + "x = f'{x}{x}{x}'.replace('a', 'aa')\n" * 40,
    "a huge number of days": f"x = timedelta(days=1{'0' * 399})\ntime.sleep(x.total_seconds())\n",
    "a huge factor": f"x = timedelta(seconds=1e308) * 1{'0' * 399}\ny = 2 * x * 1e308 - x\n",
    "a huge hexadecimal number": f"x = 0x{'f' * 390}\ny = f'{{x}}'\ntime.sleep(x)\ntime.sleep(int('9' * 30))\n",
    "a number beyond all numbers": "x = 1e400\ny = x - x\ntime.sleep(y)\nexpires_in = x\ntoken_ttl = -x % 7\n",
    "attributes without end": "class C:\n    def __init__(self):\n"
    + "".join(f"        self.a{n} = {n}\n" for n in range(3_000)),
    "names without end": "".join(f"a{n} = {n}\nif a{n}:\n    b{n} = 1\n" for n in range(1_000)),
}


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_what_grows_without_end_costs_nothing_else(source: str, tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(f"{HEAD}{source}{CALL}")
    config = resolve({"jobs": 1, "no-cache": True}, {}, None, today=date(2026, 11, 23)).config

    report = audit([str(tmp_path)], config)

    assert "PCR201" in {finding.rule for finding in report.findings}
    assert report.problems == ()
