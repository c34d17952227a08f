"""Code that is generated or hostile ends within the budget, costs nothing else, and is not passed over."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from auditor.config import Config, resolve
from auditor.pipeline import audit

HEAD = 'import requests\nAPI = "https://api.procore.com"\n'
CALL = 'requests.get(API + "/rest/v1.0/rfis")\n'

CHAINED = "def g(a):\n    u = API\n    if a is None:\n        u = API\n"
CHAIN = [f"    elif a == {n}:\n        u = API + '/rest/v1.0/x{n}'\n" for n in range(600)]
BRANCHED = "def g(a):\n    h = {}\n    u = API\n"
BRANCHES = [f"    if a == {n}:\n        h['k{n}'] = ''\n        u = API + '/rest/v1.0/x{n}'\n" for n in range(700)]
LEVELS = [f"class C{n}(C{n - 1}):\n    def h(self): return {{**super().h(), 'X{n}': ''}}\n" for n in range(1, 200)]
DIAMOND = [
    f"class A{n}(A{n - 1}, B{n - 1}):\n    def go(self): super().go()\nclass B{n}(B{n - 1}):\n    pass\n"
    for n in range(1, 40)
]
CALLS = [f"def f{n}(x):\n    return f{n + 1}(x){' + x' * 100}\n" for n in range(30)]
PATHS = [f"'{n}': '/rest/v1.0/x{n}', " for n in range(3_000)]
CASES = [f"        case {n}:\n            u = ''\n" for n in range(2_000)]
CYCLE = [f"def f{n}(x):\n    f{(n + 1) % 20}(x + '/a')\n    f{(n + 7) % 20}(x + '/b')\n" for n in range(20)]

SOURCES = {
    "a chain of elif": f"{CHAINED}{''.join(CHAIN)}    requests.get(u)\n",
    "a sum of 1,500 terms": f"a = ''\nu = {'a + ' * 1_500}a\n",
    "an attribute of 1,500 levels": f"x = requests{'.a' * 1_500}\n",
    "seven hundred branches": f"{BRANCHED}{''.join(BRANCHES)}    requests.get(u, headers=h)\n",
    "two hundred levels of inheritance": f"class C0:\n    def h(self): return {{}}\n{''.join(LEVELS)}C199().h()\n",
    "forty diamonds": f"class A0:\n    def go(self): pass\nclass B0:\n    pass\n{''.join(DIAMOND)}A39().go()\n",
    "calls inside long sums": f"{''.join(CALLS)}def f30(x):\n    return x\nf0('/rest')\n",
    "mutual recursion": f"{''.join(CYCLE)}f0('/rest')\n",
    "a table of 3,000 paths": f"T = {{{''.join(PATHS)}}}\n",
    "2,000 cases": f"def g(a):\n    match a:\n{''.join(CASES)}",
    "a merge in loops": "B = {" + "".join(f"'k{n}': '', " for n in range(500)) + "}\n"
    "def g(rows):\n    h = {}\n    for row in rows:\n        h = {**h, **B}\n        h |= B\n",
}  # fmt: skip


def _config() -> Config:
    config = resolve({}, {}, None, today=date(2026, 11, 23)).config
    return replace(config, execution=replace(config.execution, cache=False, jobs=1))


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_the_rest_of_the_file_is_audited_all_the_same(source: str, tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(f"{HEAD}{CALL}{source}")

    report = audit([str(tmp_path)], _config())

    assert ("PCR201", 3) in {(finding.rule, finding.location.line) for finding in report.findings}
    assert {problem.path for problem in report.problems} <= {"."}


def test_what_nests_too_deeply_is_counted_with_the_name_of_its_file(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(f"{HEAD}{CALL}{SOURCES['calls inside long sums']}")

    report = audit([str(tmp_path)], _config())

    assert "not followed to their end, in client.py" in report.problems[0].message


def test_the_else_of_a_long_chain_is_a_possibility(tmp_path: Path) -> None:
    last = "    else:\n        u = '/vapid/projects'\n    requests.get(API + u)\n"
    (tmp_path / "client.py").write_text(
        f"{HEAD}def g(a):\n    if a is None:\n        u = ''\n{''.join(CHAIN[:100])}{last}"
    )

    report = audit([str(tmp_path)], _config())

    assert [finding.location.line for finding in report.findings if finding.rule == "PCR403"] == [207]
