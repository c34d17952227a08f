"""Which functions only compute a result, judged by their code, and which results nobody takes."""

from __future__ import annotations

import pytest

from auditor.callgraph.effects import Effects
from auditor.callgraph.unused import unused_calls
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.walk import definitions
from auditor.lowering import lower_module

TEXT = """
import json
import logging

from elsewhere import compute

log = logging.getLogger(__name__)
handlers = []


class Failure(Exception):
    def __init__(self, message, body):
        super().__init__(message)
        self.body = body


class Store:
    @property
    def token(self):
        return self.session.post("/oauth/token")

    def name(self):
        return self.label.upper()


def clean(value):
    if isinstance(value, dict):
        return {key: clean(item) for key, item in value.items()}
    return str(value)


def tell(event, **fields):
    payload = {"event": event}
    payload["fields"] = clean(fields)
    log.info(json.dumps(payload, default=str))


def cell(value):
    for key in ("name", "title"):
        nested = value.get(key)
        if nested is not None:
            return cell(nested)
    return str(value)


def asks_for_a_path(value):
    return value.get("/rest/v1.0/me")


def sends(session):
    return session.post("/rest/v1.0/me")


def sends_below(value, session):
    return clean(sends(session))


def stores_into_its_argument(headers):
    headers["x"] = 1
    return str(headers)


def fills_its_argument(headers):
    headers.update(x=1)
    return str(headers)


def calls_its_argument(act, value):
    return act(value)


def hands_its_argument_on_to_be_called(act, values):
    return sorted(values, key=act)


def binds_a_name_of_the_module():
    global handlers
    handlers = [1]


def adds_to_a_list_of_the_module(value):
    handlers.append(value)


def calls_what_is_not_known(value):
    return compute(value)


def reads_a_property_that_sends(store):
    return store.token


def raises(value):
    if value > 7200:
        raise ValueError("expired")


def yields(values):
    for value in values:
        yield value


def request(session, note):
    answer = session.get("/rest/v1.0/me")
    message = clean(answer)
    used = clean(note)
    tell("answer", body=clean(answer))
    if answer.status_code == 500:
        raise Failure(message, clean(note))
    return used
"""
MODULE = lower_module(path="app.py", name="app", text=TEXT, is_package=False)
FUNCTIONS = {function.name: function for _, function, _ in definitions(MODULE)}


def _effects() -> Effects:
    return Effects({"app.py": MODULE}, frozenset({"get", "post"}))


@pytest.mark.parametrize("name", ["clean", "tell", "name"])
def test_a_function_that_only_computes_is_pure(name: str) -> None:
    assert _effects().is_pure("app.py", FUNCTIONS[name])


@pytest.mark.parametrize(
    "name",
    [
        "cell",
        "asks_for_a_path",
        "sends",
        "sends_below",
        "stores_into_its_argument",
        "fills_its_argument",
        "calls_its_argument",
        "hands_its_argument_on_to_be_called",
        "binds_a_name_of_the_module",
        "adds_to_a_list_of_the_module",
        "calls_what_is_not_known",
        "reads_a_property_that_sends",
        "raises",
        "yields",
    ],
)
def test_a_function_with_an_effect_is_not_pure(name: str) -> None:
    assert not _effects().is_pure("app.py", FUNCTIONS[name])


def test_looking_into_a_value_by_a_word_is_no_request() -> None:
    effects = _effects()

    assert effects.only_asks("app.py", FUNCTIONS["cell"])
    assert not effects.only_asks("app.py", FUNCTIONS["asks_for_a_path"])


def _lines(function: Function) -> set[str]:
    rows = TEXT.splitlines()
    return {rows[call.span.line - 1].strip() for call in unused_calls("app.py", function, _effects()) if _is_own(call)}


def _is_own(call: expr.Call) -> bool:
    return isinstance(call.func, expr.Name)


def test_what_is_raised_logged_or_kept_for_that_is_unused() -> None:
    found = _lines(FUNCTIONS["request"])

    assert found == {
        "message = clean(answer)",
        'tell("answer", body=clean(answer))',
        "raise Failure(message, clean(note))",
    }
