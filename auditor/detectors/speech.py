"""Expressions that only speak of something: log lines, error texts, comparisons, answers that tests make up."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.written import called_name
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt

# Calls whose arguments a person reads, or that a program is tested with.
_SPEAKING = frozenset({
    "debug", "info", "warning", "warn", "error", "exception", "critical", "log", "print", "echo", "secho", "write_line",
    "fail", "skip", "deprecated", "message", "notice", "trace", "success", "pprint", "help", "add_argument",
})  # fmt: skip
_MOCKING = (
    "responses.",
    "respx.",
    "requests_mock.",
    "httpretty.",
    "mocker.",
    "rsps.",
    "httpx_mock.",
    "aioresponses.",
    "pook.",
)
_MOCK_METHODS = frozenset({"add_response", "register_uri", "mock", "patch", "add_callback", "stub_request"})


def only_speaks(expression: facts.Expr, ground: Ground) -> bool:
    """Whether an expression stands where it is shown, compared or made up, and goes nowhere."""
    statement = ground.site(expression).statement
    if isinstance(statement, stmt.Raise):
        return True
    for outer in ground.ancestors(expression):
        if isinstance(outer, facts.Compare):
            return True
        if isinstance(outer, facts.Call) and _is_speech(outer, expression):
            return True
    return False


def _is_speech(call: facts.Call, inner: facts.Expr) -> bool:
    if call.func is inner:
        return False
    name = called_name(call)
    if name in _SPEAKING:
        return True
    spelled = _spelled(call.func)
    return name in _MOCK_METHODS or any(f".{spelled}.".find(f".{mock}") >= 0 for mock in _MOCKING)


def _spelled(func: facts.Expr) -> str:
    match func:
        case facts.Name(id=name):
            return name
        case facts.Attribute(base=base, attr=attr):
            return f"{_spelled(base)}.{attr}"
        case facts.Call(func=inner):
            return _spelled(inner)
        case _:
            return ""
