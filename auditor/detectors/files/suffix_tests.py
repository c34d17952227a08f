"""Whether a function looks at a host's suffix before it decides, itself or through what it calls."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as expr
from auditor.facts.definitions import Function
from auditor.facts.statements import Block
from auditor.facts.walk import expressions
from auditor.model.vendor import Vendor
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import External, FunctionValue, Ref, Text, Value

# A test is written beside what it decides, or one or two calls away.
_DEPTH_LIMIT = 3


# Functions by module and qualified name.
_Named = frozenset[tuple[str, str]]


def guards_host(
    block: Block, resolution: Resolution, vendor: Vendor, depth: int = 0, passing: _Named = frozenset()
) -> bool:
    """Whether a suffix of the vendor's hosts is spoken of in these statements or in functions that they call.

    What the functions `passing` say does not count.
    """
    called: list[Function] = []
    for expression in expressions(block):
        for value in resolution.values(expression):
            if any(_is_suffix(text, vendor) for text in _texts(value, resolution)) or _is_declared(value, resolution):
                return True
            if not isinstance(value, FunctionValue) or isinstance(expression, expr.Lambda):
                continue
            if (value.module, value.function.qualname) not in passing:
                called.append(value.function)
    return depth < _DEPTH_LIMIT and any(guards_host(f.body, resolution, vendor, depth + 1, passing) for f in called)


def is_guarded(observation: Observation, resolution: Resolution, vendor: Vendor) -> bool:
    """Whether the function that sends, or one on the way to it, tests the host.

    Another download that a caller starts beside this one decides for itself alone.
    """
    sender = (observation.site.module, observation.function)
    callers = {(site.place.module, site.caller) for site in observation.chain} - {sender}
    senders = frozenset(
        name
        for o in resolution.observations
        for name in ((o.site.module, o.function), *((site.place.module, site.caller) for site in o.chain))
    )
    return any(
        guards_host(scope.body, resolution, vendor, passing=frozenset() if name == sender else senders)
        for scope in resolution.scopes()
        if (name := (scope.module.path, scope.name)) == sender or name in callers
    )


def _is_declared(value: Value, resolution: Resolution) -> bool:
    """Whether a function is one of which the project says that it tests hosts."""
    models = resolution.models
    match value:
        case External(name=name):
            return models.sanitizer(name) is not None
        case FunctionValue(module=module, function=function) if models.sanitizers:
            return models.sanitizer(f"{resolution.modules[module].name}.{function.qualname}") is not None
        case _:
            return False


def _texts(value: Value, resolution: Resolution) -> Iterator[str]:
    """The texts that a value is, or those in a tuple or list of them."""
    if isinstance(value, Text) and value.literal is not None:
        yield value.literal
    for item in resolution.items(value):
        if not isinstance(item, Ref):
            yield from _texts(item, resolution)


def _is_suffix(text: str, vendor: Vendor) -> bool:
    """A bare suffix, also inside a pattern; an address is none."""
    bare = text.replace("\\", "")
    return "/" not in bare and any(
        (suffix in bare and not _is_exact(bare, suffix)) or bare == suffix.lstrip(".")
        for suffix in vendor.host_suffixes
    )


def _is_exact(text: str, suffix: str) -> bool:
    """Whether a word stands before the suffix: then it is one exact host."""
    before = text.partition(suffix)[0]
    return bool(before) and before[-1].isalnum()
