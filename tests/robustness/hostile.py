"""Small projects that are made to hold an audit up, or to end it."""

from __future__ import annotations

from collections.abc import Mapping

HEAD = "import requests\nfrom datetime import timedelta\n"
CALL = 'requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis")\n'
URL = '"https://api.procore.com/rest/v1.0/"'


def _many(line: str, count: int) -> str:
    return "".join(line.format(n=number) for number in range(count))


_NESTED_IFS = "".join(f"{' ' * depth}if x:\n" for depth in range(80)) + " " * 80 + "x = 1\n"
_NESTED_TRIES = (
    "".join(f"{' ' * depth}try:\n" for depth in range(80))
    + " " * 80
    + "x = 1\n"
    + "".join(f"{' ' * depth}except E: pass\n" for depth in reversed(range(80)))
)
_MUTUAL = "".join(
    f"def f{a}(u):\n" + "".join(f"    f{b}(u + '/{b}')\n" for b in range(30)) + f"    requests.get({URL} + u)\n"
    for a in range(30)
)

SOURCES: Mapping[str, str] = {
    "minus signs": f"x = {'-' * 20_000}1\n",
    "not not not": f"x = {'not ' * 20_000}1\n",
    "lambdas in lambdas": f"x = {'lambda: ' * 3_000}1\n",
    "brackets in brackets": f"x = {'[' * 149}1{']' * 149}\n" * 300,
    "statements in one line": f"{'x=1;' * 120_000}\n",
    "a line of text": f'x = "{"a" * 1_000_000}"\n',
    "terms of a sum": f"x = {' + '.join(['a'] * 50_000)}\n",
    "attributes in a row": f"x = a{'.b' * 50_000}\n",
    "calls in a row": f"x = a{'.b()' * 30_000}\n",
    "parameters": f"def f({_many('a{n}, ', 20_000)}): pass\nf({_many('{n}, ', 20_000)})\n",
    "a long chain of elif": f"def f(x):\n    u = {URL}\n    if x:\n        pass\n"
    + _many("    elif x == {n}:\n        u += 'p{n}'\n", 1_500)
    + "    requests.get(u)\n",
    "many cases": f"def f(x):\n    u = {URL}\n    match x:\n"
    + _many("        case {n}:\n            u += 'p{n}'\n", 1_500)
    + "    requests.get(u)\n",
    "ifs in a row": f"def f(x):\n    u = {URL}\n"
    + _many("    if x == {n}:\n        u = 'p{n}'\n", 1_500)
    + "    requests.get(u)\n",
    "ifs in ifs": _NESTED_IFS,
    "tries in tries": _NESTED_TRIES,
    "a table of addresses": "T = [\n" + _many('    "https://api.procore.com/rest/v1.0/p{n}",\n', 20_000) + "]\n"
    "for u in T:\n    requests.get(u)\n",
    "a list added to itself": "x = [1]\n" + "x = x + x\n" * 40,
    "a tuple added to itself": "x = (1,)\n" + "x = x + x\n" * 40,
    "huge numbers": f"x = timedelta(days=1{'0' * 399})\ny = 0x{'f' * 390}\nz = 10 ** 10 ** 10\n",
    "functions that call each other": f"{_MUTUAL}f0('a')\n",
    "attributes of an object": "class C:\n    def __init__(self):\n" + _many("        self.a{n} = {n}\n", 5_000),
    "names and branches": _many("a{n} = {n}\nif a{n}:\n    b{n} = 1\n", 2_000),
    "short statements": "x=1\n" * 200_000,
    "decorators": "def d(f):\n    def w(*a):\n        return f(*a)\n    return w\n"
    + "@d\n" * 500
    + "def g(u): pass\ng(1)\n",
    "blanks after a key": f'x = "token"{" " * 200_000}\n',
    "backslashes in a remark": "# token='" + "\\" * 200_000 + "\n",
}  # fmt: skip
