"""Expressions that only speak of something: log lines, error texts, comparisons, answers that tests make up."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt

# Calls whose arguments a person reads.
_SPEAKING = frozenset({
    "debug", "info", "warning", "warn", "error", "exception", "critical", "log", "print", "echo", "secho", "fail",
    "skip", "deprecated", "message", "notice", "trace", "success", "pprint", "help", "write_line",
})  # fmt: skip
# Calls that compare or search, among them those of test cases.
_COMPARING = frozenset({
    "startswith", "endswith", "replace", "removeprefix", "removesuffix", "count", "find", "index", "match", "fullmatch",
    "search", "sub", "subn", "compile", "findall",
})  # fmt: skip
# Objects that stand in for a server in tests, and their methods.
_MOCKS = frozenset({
    "patch", "monkeypatch", "mock", "responses", "respx", "requests_mock", "httpretty", "mocker", "rsps", "httpx_mock",
    "aioresponses", "pook",
})  # fmt: skip
# Keywords that describe an answer, which only somebody who makes one up can know.
_ANSWERING = frozenset(
    {"status_code", "status", "payload", "content_type", "side_effect", "return_value", "response_json"}
)
_MOCKING = frozenset({"add_response", "register_uri", "mock", "patch", "add_callback", "stub_request", "Response"})


def only_speaks(expression: facts.Expr, ground: Ground) -> bool:
    """Whether an expression stands where it is shown, compared or made up, and goes nowhere."""
    if isinstance(ground.site(expression).statement, stmt.Raise):
        return True
    inner = expression
    for outer in ground.ancestors(expression):
        if isinstance(outer, facts.Compare):
            return True
        if isinstance(outer, facts.Call) and outer.func is not inner and _is_speech(outer):
            return True
        inner = outer
    return False


def _is_speech(call: facts.Call) -> bool:
    name = called_name(call)
    if any(argument.keyword in _ANSWERING for argument in call.args):
        return True
    if name in _SPEAKING or name in _COMPARING or name in _MOCKING or name.startswith("assert"):
        return True
    return bool(_MOCKS & set(_words(call.func)))


def _words(func: facts.Expr) -> tuple[str, ...]:
    match func:
        case facts.Name(id=name):
            return (name,)
        case facts.Attribute(base=base, attr=attr):
            return (*_words(base), attr)
        case facts.Call(func=inner):
            return _words(inner)
        case _:
            return ()
