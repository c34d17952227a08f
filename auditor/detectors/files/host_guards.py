"""What tests of a link's host decide, and whether a function looks at a host's suffix before it decides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from auditor.detectors.files.link_marks import literals
from auditor.detectors.files.link_uses import Use, link_uses
from auditor.detectors.shared.credentials import HEADER, Sent, credentials
from auditor.detectors.shared.written import calls_of
from auditor.facts import expressions as expr
from auditor.facts.statements import Block
from auditor.facts.walk import expressions
from auditor.model.vendor import HostRole, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.domain.classes import class_attribute, is_property
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.urls import hole_name, parse_url
from auditor.semantics.domain.values import (
    Answer,
    ClassValue,
    External,
    FunctionValue,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    text,
)
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution

# A test is written beside what it decides, or one or two calls away.
_DEPTH_LIMIT = 3


# Functions by module and qualified name.
_Named = frozenset[tuple[str, str]]


@dataclass(slots=True, eq=False)
class HostGuards:
    """Answers about fetches of links."""

    resolution: Resolution
    vendor: Vendor
    _tests: tuple[tuple[Use, str], ...] = field(init=False)
    _authorized: set[tuple[str, str, Value]] = field(init=False)
    _sent: dict[tuple[Place, str], list[Observation]] = field(init=False)

    def __post_init__(self) -> None:
        uses = (use for use in link_uses(self.resolution) if use.kind == "tested" and use.subject is not None)
        exact = ((use, host) for use in uses if (host := self._exact_host(use)))
        # An auth object that tests the suffix, too, decides by that who gets the token.
        self._tests = tuple(
            (use, host) for use, host in exact if not guards_host(use.scope.body, self.resolution, self.vendor)
        )
        self._authorized = {
            (each.site.module, each.function, url)
            for each in self.resolution.observations
            if credentials(each) is Sent.YES
            for url in each.urls
        }
        self._sent = defaultdict(list)
        for each in self.resolution.observations:
            if any(each.entries(HEADER)):
                for read in _reads(each):
                    self._sent[read].append(each)

    def told_elsewhere(self, observation: Observation) -> str:
        """What a link is called that another fetch gives the token where its host is the vendor's; else empty."""
        shared = [(read, each) for read in _reads(observation) for each in self._sent.get(read, ())]
        if not shared or credentials(observation) is not Sent.NO or self._is_guarded(observation):
            return ""
        return next((name for (_, name), each in shared if self._is_guarded(each)), "")

    def told_by_host(self, observation: Observation) -> str:
        """What a link is called that this fetch of a file gives the token where its host is the API's; else empty."""
        names = [name for _, name in _reads(observation)]
        if not names or credentials(observation) is not Sent.MAYBE or self._is_guarded(observation):
            return ""
        if any(headers.is_open for headers in observation.headers):
            return ""  # The session may bring the token.
        is_tested = any(
            self._is_of_link(use, observation) and self._is_beside(use, observation) for use, _ in self._tests
        )
        return names[0] if is_tested and self._is_file(observation) else ""

    def _is_beside(self, use: Use, observation: Observation) -> bool:
        """Whether a test stands in a function that sends, or in one that it calls."""
        calls = calls_of(use.scope.function, self.resolution) if use.scope.function is not None else ()
        scopes = (use.scope, *(each.scope for each in calls))
        return any((scope.module.path, scope.name) in observation.bodies for scope in scopes)

    def _is_file(self, observation: Observation) -> bool:
        """Whether the module that sends takes the bytes of the answer, and does not read it as data."""
        ways = ways_of_answer(observation, self.resolution)
        return any(speaks_of(way, "file_content") for way in ways) and not any(".json()" in way for way in ways)

    def _is_guarded(self, observation: Observation) -> bool:
        return is_guarded(observation, self.resolution, self.vendor)

    def leaves_to_others(self, observation: Observation) -> bool:
        """Whether the function fetches the same link with the token where its host has the vendor's suffix."""
        module, function = observation.site.module, observation.function
        if not any((module, function, url) in self._authorized for url in observation.urls):
            return False
        scopes = self.resolution.scopes_of(module)
        return any(s.name == function and guards_host(s.body, self.resolution, self.vendor) for s in scopes)

    def only_host(self, observation: Observation) -> str:
        """The host of the vendor's API, if the link is compared with it and it alone gets the token; else empty."""
        hosts = [host for use, host in self._tests if self._is_of_link(use, observation)]
        return hosts[0] if hosts and not self._is_guarded(observation) else ""

    def decides(self, use: Use) -> bool:
        """Whether a test says that the host of the vendor's API alone gets the token, which is a fault of its own."""
        if not any(use is each for each, _ in self._tests):
            return False
        return any(
            credentials(each) is Sent.MAYBE and self._is_of_link(use, each) and self.only_host(each)
            for each in self.resolution.observations
        )

    def _exact_host(self, use: Use) -> str:
        for literal, place in literals(self.resolution.values(use.text), self.resolution):
            host = parse_url(text(literal if "://" in literal else f"https://{literal}", place)).host
            known = self.vendor.host(host) if host is not None else None
            if host is not None and known is not None and HostRole.API in known.roles:
                return host
        return ""

    def _is_of_link(self, use: Use, observation: Observation) -> bool:
        return any(_is_part(value, url) for value in self.resolution.values(use.subject) for url in observation.urls)


def ways_of_answer(observation: Observation, resolution: Resolution) -> frozenset[str]:
    """What the module that sends asks of the answer: `.content`, `.json()['id']`."""
    return frozenset(
        "".join(value.path)
        for scope in resolution.scopes_of(observation.site.module)
        for part in scope.parts
        for value in resolution.values(part)
        if isinstance(value, Answer) and value.request == observation.id
    )


def _reads(observation: Observation) -> Iterator[tuple[Place, str]]:
    """Where links of unknown origin were read, and under which name: whoever read them for this caller."""
    for url in observation.urls:
        if isinstance(url, Unknown) and url.place is not None:
            yield url.place, hole_name(url)


def _is_part(value: Value, url: Value) -> bool:
    """Whether a value is the link, or was taken out of it."""
    match value, url:
        case Answer(), Answer():
            return value.request == url.request and value.path[: len(url.path)] == url.path
        case Unknown(), Unknown():
            return bool(url.hint) and value.hint.startswith(url.hint)
        case _:
            return False


def guards_host(
    block: Block, resolution: Resolution, vendor: Vendor, depth: int = 0, passing: _Named = frozenset()
) -> bool:
    """Whether a suffix of the vendor's hosts is spoken of in these statements or in functions that they call.

    What the functions `passing` say does not count.
    """
    called: list[FunctionValue] = []
    for expression in expressions(block):
        for value in resolution.values(expression):
            if any(_is_suffix(text, vendor) for text in _texts(value, resolution)) or _is_declared(value, resolution):
                return True
            if isinstance(value, FunctionValue) and not isinstance(expression, expr.Lambda):
                called.append(value)
        called.extend(_properties(expression, resolution))
    inner = [each.function for each in called if (each.module, each.function.qualname) not in passing]
    return depth < _DEPTH_LIMIT and any(guards_host(f.body, resolution, vendor, depth + 1, passing) for f in inner)


def _properties(expression: expr.Expr, resolution: Resolution) -> Iterator[FunctionValue]:
    """The functions that reading an attribute calls: `Link(url).is_internal`."""
    if isinstance(expression, expr.Attribute):
        for state in resolution.states(resolution.values(expression.base), InstanceState):
            found = class_attribute(state.kind, expression.attr)[0] if isinstance(state.kind, ClassValue) else ()
            yield from (value for value in found if isinstance(value, FunctionValue) and is_property(value))


def is_guarded(observation: Observation, resolution: Resolution, vendor: Vendor) -> bool:
    """Whether the function that sends, or one on the way to it, tests the host.

    Another download that a caller starts beside this one decides for itself alone.
    """
    bodies = observation.bodies
    senders = frozenset(name for each in resolution.observations for name in each.bodies)
    return any(
        guards_host(scope.body, resolution, vendor, passing=frozenset() if name == bodies[0] else senders)
        for scope in resolution.scopes()
        if (name := (scope.module.path, scope.name)) in bodies
    )


def _is_declared(value: Value, resolution: Resolution) -> bool:
    """Whether a function is one of which the project says that it tests hosts."""
    name = value.name if isinstance(value, External) else ""
    if isinstance(value, FunctionValue):
        name = f"{resolution.modules[value.module].name}.{value.function.qualname}"
    return bool(name) and resolution.models.sanitizer(name) is not None


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
