"""A finding keeps its identity while the code around it changes."""

from __future__ import annotations

import string
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.project import judge

BEFORE = """\
import x


class Client:
    def get(self):
        return bad(x.URL, headers={"a": 1, "b": 'c'})

    def put(self):
        return good()
"""


def prints(files: Mapping[str, str]) -> list[str]:
    return [finding.fingerprint for finding in judge(files).findings]


@pytest.mark.parametrize(
    "after",
    [
        BEFORE.replace("import x\n", "import x\nimport y\n\n# A comment.\n"),
        BEFORE.replace("good()", "better()").replace("def put", "def store"),
        BEFORE.replace("'c'", '"c"'),
        BEFORE.replace(
            'bad(x.URL, headers={"a": 1, "b": \'c\'})',
            'bad(\n            x.URL,\n            headers={\n"a": 1,\n"b": "c",\n},\n        )',
        ),
        BEFORE.replace("    ", "\t"),
        BEFORE.replace("})", "})  # a remark"),
    ],
    ids=["moved", "neighbour renamed", "quotes", "wrapped", "indented", "comment"],
)
def test_identity_survives(after: str) -> None:
    assert prints({"client.py": after}) == prints({"client.py": BEFORE})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("bad('a \"b\"')", 'bad("a \\"b\\"")', id="escapes"),
        pytest.param("""bad(f"{x['a']}/{ y }")""", """bad(f'{x["a"]}/{y}')""", id="nested quotes"),
        pytest.param("""bad(f"{x['a']}")""", """bad(f"{x["a"]}")""", id="equal nested quotes"),
        pytest.param('bad("a" "b" f"{c}")', 'bad(f"ab{c}")', id="joined strings"),
        pytest.param('bad(U"a", B"b", rB"c")', 'bad("a", b"b", Rb"c")', id="prefixes"),
        pytest.param("bad(0XFF, 1E5)", "bad(0xff, 1e5)", id="numbers"),
        pytest.param("bad([(1, 2), 3], (4,))", "bad([(\n1,\n2,\n), 3,], (4,),)", id="trailing commas"),
        pytest.param("bad(not (a), a in (b))", "bad((\n    not a), (a in b))", id="groups"),
        pytest.param("bad(a + \\\n    b)", "bad(a + b)", id="continued lines"),
        pytest.param('bad("http://x/#a")  # one', 'bad(\n    # two (three)\n    "http://x/#a"\n)', id="comments"),
        pytest.param("x = bad(1)", "x = (\n    bad(1)\n)", id="outer parentheses"),
    ],
)
def test_identity_survives_what_formatters_do(before: str, after: str) -> None:
    assert prints({"client.py": f"{after}\n"}) == prints({"client.py": f"{before}\n"})


@pytest.mark.parametrize(
    ("one", "other"),
    [("bad(f(1))", "bad(f, 1)"), ("bad(f()(1))", "bad(f(), 1)"), ('bad("#1")', 'bad("#2")'), ("bad(1, 2)", "bad(12)")],
)
def test_identity_tells_code_apart(one: str, other: str) -> None:
    assert prints({"client.py": f"{one}\n"}) != prints({"client.py": f"{other}\n"})


def test_identity_survives_a_renamed_file() -> None:
    assert prints({"src/api.py": BEFORE}) == prints({"client.py": BEFORE})


@pytest.mark.parametrize(
    "after",
    [BEFORE.replace("x.URL", "x.OTHER"), BEFORE.replace("def get", "def fetch"), BEFORE.replace("Client", "Api")],
    ids=["text", "function", "class"],
)
def test_identity_changes_with(after: str) -> None:
    assert prints({"client.py": after}) != prints({"client.py": BEFORE})


def test_equal_findings_are_counted() -> None:
    first, second = prints({"a.py": "bad(1)\nbad(1)\n"})

    assert (first.partition(":")[0], first[-2:], second[-2:]) == (second.partition(":")[0], ":1", ":2")


def test_rotated_secret_is_the_same_finding() -> None:
    one = prints({"a.py": 'bad(client_secret="hunter2")\n'})
    two = prints({"a.py": 'bad(client_secret="correct horse battery")\n'})

    assert one == two


@given(
    names=st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=3), max_size=5),
    blank=st.integers(min_value=0, max_value=9),
)
def test_identity_does_not_depend_on_what_stands_above(names: list[str], blank: int) -> None:
    above = "".join(f"{name}_ = {len(name)}\n" for name in names) + "\n" * blank

    assert prints({"client.py": above + BEFORE}) == prints({"client.py": BEFORE})
