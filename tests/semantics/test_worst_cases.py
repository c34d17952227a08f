"""Code that is generated or hostile ends within the budget, costs nothing else, and is not passed over."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from auditor.config import Config, resolve
from auditor.pipeline import audit
from auditor.semantics import resolving
from auditor.semantics.interpreter import allowances, nesting

HEAD = 'import requests\nAPI = "https://api.procore.com"\n'
CALL = 'requests.get(API + "/rest/v1.0/rfis")\n'

CHAINED = "def g(a):\n    u = API\n    if a is None:\n        u = API\n"
CHAIN = [f"    elif a == {n}:\n        u = API + '/rest/v1.0/x{n}'\n" for n in range(300)]
BRANCHED = "def g(a):\n    h = {}\n    u = API\n"
BRANCHES = [f"    if a == {n}:\n        h['k{n}'] = ''\n        u = API + '/rest/v1.0/x{n}'\n" for n in range(350)]
LEVELS = [f"class C{n}(C{n - 1}):\n    def h(self): return {{**super().h(), 'X{n}': ''}}\n" for n in range(1, 100)]
DIAMOND = [
    f"class A{n}(A{n - 1}, B{n - 1}):\n    def go(self): super().go()\nclass B{n}(B{n - 1}):\n    pass\n"
    for n in range(1, 40)
]
DEEP = [f"def f{n}(x):\n    return f{n + 1}(x){' - x' * 100}\n" for n in range(30)]
CALLS = [f"def f{n}(x):\n    return f{n + 1}(x){' + x' * 100}\n" for n in range(30)]
PATHS = [f"'{n}': '/rest/v1.0/x{n}', " for n in range(1_500)]
CASES = [f"        case {n}:\n            u = ''\n" for n in range(1_000)]
CYCLE = [f"def f{n}(x):\n    f{(n + 1) % 20}(x + '/a')\n    f{(n + 7) % 20}(x + '/b')\n" for n in range(20)]

SOURCES = {
    "a chain of elif": f"{CHAINED}{''.join(CHAIN)}    requests.get(u)\n",
    "a sum of 800 terms": f"a = ''\nu = {'a + ' * 800}a\n",
    "an attribute of 800 levels": f"x = requests{'.a' * 800}\n",
    "350 branches": f"{BRANCHED}{''.join(BRANCHES)}    requests.get(u, headers=h)\n",
    "a hundred levels of inheritance": f"class C0:\n    def h(self): return {{}}\n{''.join(LEVELS)}C99().h()\n",
    "forty diamonds": f"class A0:\n    def go(self): pass\nclass B0:\n    pass\n{''.join(DIAMOND)}A39().go()\n",
    "calls inside long sums": f"{''.join(CALLS)}def f30(x):\n    return x\nf0('/rest')\n",
    "mutual recursion": f"{''.join(CYCLE)}f0('/rest')\n",
    "a table of 1,500 paths": f"T = {{{''.join(PATHS)}}}\n",
    "1,000 cases": f"def g(a):\n    match a:\n{''.join(CASES)}",
    "texts side by side": "q = (\n" + "".join(f"  'select {n} '\n" for n in range(1_500)) + ")\n",
    "an enumeration of 1,500 paths": "class P:\n" + "".join(f"    K{n} = '/x-{n}'\n" for n in range(1_500)),
    "a sum of itself, again and again": "def g(a, token):\n    v = a\n" + "    v = v + b(v)\n" * 60,
    "an end that is bound again and again": "import time\ndef g(token):\n"
    + "    expires_at = time.time() + 3600\n" * 60,
    "a merge in loops": "B = {" + "".join(f"'k{n}': '', " for n in range(500)) + "}\n"
    "def g(rows):\n    h = {}\n    for row in rows:\n        h = {**h, **B}\n        h |= B\n",
}  # fmt: skip


def _config() -> Config:
    config = resolve({}, {}, None, today=date(2026, 11, 23)).config
    return replace(config, execution=replace(config.execution, cache=False, jobs=1))


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES.keys())
def test_the_rest_of_the_file_is_audited_all_the_same(source: str, tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(f"{HEAD}{CALL}{source}")

    report = audit([str(tmp_path)], _config())

    assert ("PCR201", 3) in {(finding.rule, finding.location.line) for finding in report.findings}
    assert {problem.path for problem in report.problems} <= {"."}


def test_what_nests_too_deeply_is_counted_with_the_name_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resolving, "RECURSION", 0)
    (tmp_path / "client.py").write_text(f"{HEAD}{CALL}{''.join(DEEP)}def f30(x):\n    return x\nf0('/rest')\n")

    report = audit([str(tmp_path)], _config())

    assert "not analysed in full, in client.py" in report.problems[0].message


def test_the_else_of_a_long_chain_is_a_possibility(tmp_path: Path) -> None:
    last = "    else:\n        u = '/vapid/projects'\n    requests.get(API + u)\n"
    (tmp_path / "client.py").write_text(
        f"{HEAD}def g(a):\n    if a is None:\n        u = ''\n{''.join(CHAIN[:100])}{last}"
    )

    report = audit([str(tmp_path)], _config())

    assert [finding.location.line for finding in report.findings if finding.rule == "PCR403"] == [207]


def test_a_function_as_long_as_it_is_plain_is_followed_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(allowances, "ENTRY_BUDGET", 1_000)
    steps = "".join(f"    if a == {n}:\n        y = {n} + a\n" for n in range(600))
    (tmp_path / "client.py").write_text(f"{HEAD}def g(a):\n{steps}    {CALL}")

    report = audit([str(tmp_path)], _config())

    assert [(finding.rule, finding.location.line) for finding in report.findings] == [("PCR201", 1_204)]
    assert report.problems == ()


def test_an_endless_expression_is_a_problem_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(f"{HEAD}{CALL}q = {'a + ' * 2_500}a\n{CALL}")

    report = audit([str(tmp_path)], _config())

    assert [finding.location.line for finding in report.findings] == [3, 5]
    assert [(problem.path, problem.line) for problem in report.problems] == [("client.py", 4)]


def test_calls_that_nest_too_deeply_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nesting, "DEPTH_LIMIT", 14)
    calls = "".join(f"def f{n}(url):\n    return f{n + 1}(url)\n" for n in range(30))
    (tmp_path / "client.py").write_text(
        f"{HEAD}{calls}def f30(url):\n    requests.get(url)\nf0(API + '/rest/v1.0/rfis')\n"
    )

    report = audit([str(tmp_path)], _config())

    assert ("calls nest too deeply here", 30) in {
        (each.reason, each.location.line) for each in report.coverage.unresolved
    }


def test_what_nobody_follows_to_is_looked_at_by_itself(tmp_path: Path) -> None:
    calls = "".join(f"def f{n}():\n    requests.get(API + '/rest/v1.0/x{n}')\n    f{n + 1}()\n" for n in range(30))
    (tmp_path / "client.py").write_text(f"{HEAD}{calls}def f30():\n    pass\n")

    report = audit([str(tmp_path)], _config())

    lines = {finding.location.line for finding in report.findings if finding.rule == "PCR201"}
    assert lines == set(range(4, 4 + 3 * 30, 3))


@pytest.mark.parametrize("count", [1, 4, 40])
def test_what_decorators_make_of_a_function_is_followed(count: int, tmp_path: Path) -> None:
    (tmp_path / "client.py").write_text(
        f"{HEAD}def traced(fn):\n    def inner(*a):\n        return fn(*a)\n    return inner\n"
        + "@traced\n" * count
        + f"def f(a):\n    {CALL}"
    )

    report = audit([str(tmp_path)], _config())

    assert [finding.location.line for finding in report.findings] == [8 + count]


def test_decorated_functions_may_call_each_other(tmp_path: Path) -> None:
    calls = "".join(f"@traced\ndef f{n}(url):\n    return f{n + 1}(url)\n" for n in range(4))
    (tmp_path / "client.py").write_text(
        f"{HEAD}def traced(fn):\n    def inner(*a):\n        return fn(*a)\n    return inner\n{calls}"
        "@traced\ndef f4(url):\n    return requests.get(url)\nf0(API + '/vapid/rfis')\n"
    )

    report = audit([str(tmp_path)], _config())

    assert "PCR403" in {finding.rule for finding in report.findings}


@pytest.mark.parametrize("is_circle", [False, True])
def test_modules_that_import_each_other_in_a_long_row_are_executed(is_circle: bool, tmp_path: Path) -> None:
    count = 200
    for number in range(count):
        following = f"from m{number + 1:03} import A\n" if number + 1 < count else "A = 'https://api.procore.com'\n"
        (tmp_path / f"m{number:03}.py").write_text(following)
    if is_circle:
        (tmp_path / f"m{count - 1}.py").write_text("import m000\nA = 'https://api.procore.com'\n")
    (tmp_path / "client.py").write_text("import requests\nfrom m000 import A\nrequests.get(A + '/rest/v1.0/rfis')\n")

    report = audit([str(tmp_path)], _config())

    assert [(finding.location.path, finding.location.line) for finding in report.findings] == [("client.py", 3)]
    assert report.problems == ()


@pytest.mark.parametrize("headers", ["headers", "{**BASE, **headers}", "{**BASE, **(headers or {})}"])
def test_headers_that_come_down_a_chain_too_long_to_follow_are_unknown(
    headers: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nesting, "DEPTH_LIMIT", 5)
    calls = "".join(f"def f{n}(headers=None):\n    return f{n + 1}(headers)\n" for n in range(12))
    (tmp_path / "client.py").write_text(
        f"{HEAD}BASE = {{'Accept': '*/*'}}\n{calls}def f12(headers=None):\n"
        f"    requests.get(API + '/rest/v1.0/rfis', headers={headers})\n"
        "f0({'Procore-Company-Id': '1'})\n"
    )

    report = audit([str(tmp_path)], _config())

    assert [finding.rule for finding in report.findings] == []


def test_headers_that_come_down_forty_calls_are_known(tmp_path: Path) -> None:
    calls = "".join(f"def f{n}(url, **kw):\n    return f{n + 1}(url, **kw)\n" for n in range(40))
    (tmp_path / "client.py").write_text(
        f"{HEAD}{calls}def f40(url, **kw):\n    requests.get(url, **kw)\n"
        "f0(API + '/rest/v1.0/rfis', headers={'Procore-Company-Id': '1'})\n"
        "f0(API + '/rest/v1.0/rfis', headers={'Accept': '*/*'})\n"
    )

    report = audit([str(tmp_path)], _config())

    assert [(finding.rule, finding.location.line) for finding in report.findings] == [("PCR201", 86)]


def test_a_class_as_long_as_it_is_plain_is_followed_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(allowances, "ENTRY_BUDGET", 500)
    rows = "".join(f"    K{n} = {{'a': 'v{n}'}}\n" for n in range(400))
    (tmp_path / "client.py").write_text(f"{HEAD}class K:\n{rows}{CALL}")

    report = audit([str(tmp_path)], _config())

    assert [(finding.rule, finding.location.line) for finding in report.findings] == [("PCR201", 404)]
    assert report.problems == ()
