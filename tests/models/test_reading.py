"""Models of libraries are read from tables; what is wrong with one is told with file, key and way out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from auditor.model import AuditorError
from auditor.models.library import models_of, shipped_models, shipped_rows
from auditor.models.paths import AccessPath, PathError, Step, argument, parse_path
from auditor.models.reading import read_models
from auditor.models.rows import LIKE, Cache, Row, Sink, Summary
from auditor.semantics.evaluation.functions_api import KNOWN_FUNCTIONS
from auditor.tables import parse_table

SESSION = """
[[models]]
kind = "type"
name = "acme.Session"
parameters = ["root"]
headers = "Attribute[headers]"
base = "Argument[root]"
"""
SENDER = """
[[models]]
kind = "sink"
function = "acme.Session.{get,fetch}"
parameters = ["path", "query"]
url = "Argument[path]"
"""


def rows(text: str) -> tuple[Row, ...]:
    table = parse_table(text, file="acme.toml")
    found = read_models(table)
    table.finish()
    return found


def test_methods_of_a_type_belong_to_it_and_are_called_as_they_send() -> None:
    models = models_of(rows(SESSION + SENDER))

    kind = models.session(["acme.Client", "acme.Session"])
    assert kind is not None
    assert (kind.base, kind.headers) == ("root", "headers")
    found = {name: models.method(kind, name) for name in ("get", "fetch", "close")}
    assert {name: sink.method for name, sink in found.items() if sink is not None} == {"get": "GET", "fetch": ""}
    assert models.modules == {"acme"}


def test_a_sink_of_a_project_that_tells_all_of_a_request_stands_alone() -> None:
    alone, method, elsewhere = (
        replace(sink, is_own=True)
        for name, more in (("Session.get", 'adds = ["X"]'), ("Session.put", ""), ("ask", 'library = "kit"'))
        for sink in rows(f'[[models]]\nkind = "sink"\nfunction = "acme.{name}"\nurl = "Argument[0]"\n{more}\n')
        if isinstance(sink, Sink)
    )

    models = models_of((*rows(SESSION), alone, method, elsewhere))

    assert [(sink.name, sink.library) for sink in models.declared] == [
        ("acme.Session.get", "declared"),
        ("acme.ask", "kit"),
    ]
    assert list(models.methods["acme.Session"]) == ["put"]


def test_a_type_that_extends_another_one_keeps_what_it_does_not_say() -> None:
    more = '[[models]]\nkind = "type"\nname = "acme.OAuth"\nextends = "acme.Session"\nadds = ["Authorization"]\n'
    models = models_of(rows(SESSION + SENDER + more))

    kind = models.session(["acme.OAuth"])
    assert kind is not None
    assert (kind.base, kind.adds, models.method(kind, "get") is not None) == ("root", ("Authorization",), True)


WRONG = """
kind = "sink" | kind = "sinc" | `models[1].kind`: `sinc` is none of sanitizer, sink, source, summary, type.
url = | uri = | `models[1].url`: where does the URL come from? Expected `Argument[…]`, or a path that is fixed.
parameters | paramters | `models[0].paramters`: unknown key. Did you mean `parameters`?
[path] | [pa th] | `models[1].url`: `pa th` is neither the name of an argument nor its position, from 0.
url = | lifetime = "Argument[1]";url = | `models[1].lifetime`: a sink either sends or keeps: give `url` or `lifetime`.
Argument[root] | Argument[0] | `models[0].base`: expected `Argument[name]`.
"acme.Session" | "Session" | `models[0].name`: expected a dotted name with its module, such as `acme.http.Client.call`.
.{get,fetch} | {a}{b}{c}{d} | `models[1].function`: a name has at most 400 characters and three pairs of braces.
url = | method = ["GET", "PUT"];url = | `models[1].method`: expected a method, an access path, or one of each.
"""


@pytest.mark.parametrize("line", WRONG.strip().splitlines())
def test_what_is_wrong_is_told(line: str) -> None:
    old, new, told = line.split(" | ")
    text = SESSION + SENDER
    assert old in text

    with pytest.raises(AuditorError) as caught:
        rows(text.replace(old, new.replace(";", "\n")))

    assert str(caught.value) == f"acme.toml: {told}"


@pytest.mark.parametrize(
    "more", ['adds = ["A"]', 'may-add = ["A"]', 'base = "vendor"', 'header = { A = "Argument[1]" }']
)
def test_what_only_describes_a_request_adds_nothing(more: str) -> None:
    with pytest.raises(AuditorError, match=r"`models\[0\].prepares`: what only describes a request adds nothing"):
        rows(f"{SENDER}prepares = true\n{more}\n")


def test_nobody_can_ask_for_millions_of_names() -> None:
    many = ",".join("abcdefghij")

    with pytest.raises(AuditorError, match="these are more than 500 names"):
        rows(SENDER.replace("{get,fetch}", f"{{{many}}}{{{many}}}{{{many}}}"))
    with pytest.raises(AuditorError, match="these are more than 5000 names"):
        rows(SENDER.replace("{get,fetch}", f"{{{many}}}{{{many}}}") * 51)


def test_paths_are_parsed() -> None:
    assert parse_path("Argument[1,headers]") == argument(1, "headers")
    assert parse_path("Argument[0].Element[a.b].Attribute[url]") == AccessPath(
        (0,), (Step("Element", "a.b"), Step("Attribute", "url"))
    )


@given(st.text(alphabet="ArgumentRcivEl[]{}.,0123 _a\u0663", max_size=40) | st.text(max_size=300))
def test_no_text_breaks_the_grammar(text: str) -> None:
    try:
        path = parse_path(text)
    except PathError:
        return
    assert path.parts


def test_what_comes_with_the_package_can_be_read_and_names_each_thing_once() -> None:
    names = [(type(row), row.name) for row in shipped_rows() if not isinstance(row, Cache)]

    assert len(names) == len(set(names))
    assert {"requests", "httpx", "aiohttp", "urllib.request"} <= shipped_models().modules


def test_what_functions_can_be_like_is_what_the_engine_knows() -> None:
    assert {name for name in KNOWN_FUNCTIONS if not name.startswith("<")} == set(LIKE)


def test_a_class_behaves_like_a_known_one() -> None:
    models = models_of(rows('[[models]]\nkind = "type"\nname = "acme.Settings"\nlike = "pydantic.BaseSettings"\n'))

    assert models.is_like("acme.Settings", "pydantic.BaseSettings")
    assert models.is_like("pydantic.BaseSettings", "pydantic.BaseSettings")
    assert not models.is_like("acme.Settings", "builtins.dict")
    assert models.session(["acme.Settings"]) is None


def test_a_summary_says_one_thing() -> None:
    row = '[[models]]\nkind = "summary"\nfunction = "acme.unwrap"\n'

    with pytest.raises(AuditorError, match="give one of `returns`, `like` and `runs`"):
        rows(row)
    with pytest.raises(AuditorError, match="`zip` is not one that others can be like"):
        rows(row + 'like = "zip"\n')
    for elsewhere in ("ReturnValue", "Receiver.Attribute[x]"):
        with pytest.raises(AuditorError, match=r"`models\[0\].returns`: expected `Argument"):
            rows(row + f'returns = "{elsewhere}"\n')
    (found,) = rows(row + 'returns = "Argument[1,inner].Attribute[value]"\n')
    assert isinstance(found, Summary)
    assert found.returns == AccessPath((1, "inner"), (Step("Attribute", "value"),))
