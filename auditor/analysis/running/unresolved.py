"""What the engine could not understand, place by place, for whoever asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.facts import expressions as facts
from auditor.facts.span import Span
from auditor.model import Location, Unresolved
from auditor.semantics.domain.values import Hole, Place, Text, Unknown
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution

_CUT_OFF = "calls nest too deeply here"
_TOO_MANY = "too many functions can be called here"
_NOT_FOLLOWED = "code chosen or created at run time is not followed"


def unresolved_places(resolutions: Iterable[Resolution], unknown: set[Place]) -> tuple[Unresolved, ...]:
    """The call sites among `unknown`, and what `eval`, `exec` and dynamic imports hide, in order of place."""
    found: dict[Location, str] = {}
    for resolution in resolutions:
        for observation in resolution.unknown:
            if observation.site in unknown:
                found.setdefault(resolution.locate(observation.site), _reason(observation))
        for place in _dynamic(resolution):
            found.setdefault(resolution.locate(place), _NOT_FOLLOWED)
        for place in resolution.too_many:
            found.setdefault(resolution.locate(place), _TOO_MANY)
        for place in resolution.cut_off:
            found.setdefault(resolution.locate(place), _CUT_OFF)
        for place, reason in _omitted(resolution):
            found.setdefault(resolution.locate(place), reason)
    ordered = sorted(found.items(), key=lambda item: (item[0].path, item[0].cell or 0, item[0].line, item[0].column))
    return tuple(Unresolved(location=location, reason=reason) for location, reason in ordered)


def _reason(observation: Observation) -> str:
    texts = [url for url in observation.urls if isinstance(url, Text)]
    values = [part.value for url in texts for part in url.parts if isinstance(part, Hole)]
    reasons = [v.reason for v in (*observation.urls, *values) if isinstance(v, Unknown) and v.reason]
    return f"the target is unknown: {reasons[0]}" if reasons else "the target is unknown"


def _dynamic(resolution: Resolution) -> Iterator[Place]:
    """Calls that run or import what only the running program knows."""
    for scope in resolution.scopes():
        yield from (Place(scope.module.path, call.span) for call in scope.calls if _is_dynamic(call))


def _omitted(resolution: Resolution) -> Iterator[tuple[Place, str]]:
    """What was left out when files were read; what matters more is a problem of its own."""
    for path, module in resolution.modules.items():
        for omission in module.omissions:
            if not omission.is_grave:
                yield Place(path, Span(omission.line, 1, omission.line, 1)), omission.reason


def _is_dynamic(call: facts.Call) -> bool:
    match call.func:
        case facts.Name(id=("eval" | "exec")):
            return True
        case facts.Name(id=("__import__" | "import_module")) | facts.Attribute(attr="import_module"):
            return not (call.args and isinstance(call.args[0].value, facts.Literal))
        case _:
            return False
