"""Contexts, connectors and adapters that weaken a connection, found where they are made and changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.detectors.shared.bindings import assignments
from auditor.detectors.shared.naming import last_name, target_names
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.transports.transport_options import TransportOptions, Weakness
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.facts.names import dotted_name
from auditor.facts.scopes import Scope
from auditor.facts.statements import Assign
from auditor.semantics.domain.classes import project_classes
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ClassValue, External, Place, Ref, Unknown, Value, Values
from auditor.semantics.resolution import Resolution

# Contexts inside connectors inside transports; deeper nesting is a circle.
_DEPTH_LIMIT = 4


class Flaws(Struct, eq=False):
    """Weaknesses by the call that made the object, by the class whose methods bring them, and of the whole program."""

    resolution: Resolution
    made: dict[Place, list[Weakness]] = field(default_factory=lambda: defaultdict(list))
    inside: dict[Place, set[Place]] = field(default_factory=lambda: defaultdict(set))
    classes: dict[int, list[Weakness]] = field(default_factory=lambda: defaultdict(list))
    everywhere: list[Weakness] = field(default_factory=list)
    mounted: dict[int, list[str]] = field(default_factory=lambda: defaultdict(list))

    def of(self, value: Value, host: str, depth: int = 0) -> Iterator[Weakness]:
        """The weaknesses of an object that a request to `host` uses."""
        match value:
            case Unknown(place=Place() as place) if depth < _DEPTH_LIMIT:
                # A context takes two lines to switch its checks off; the second one needs the first.
                yield from {weakness.kind: weakness for weakness in self.made.get(place, ())}.values()
                for inner in self.inside.get(place, ()):
                    yield from self.of(Unknown("", "", inner), host, depth + 1)
            case Ref(id=id_):
                state = self.resolution.state(value)
                prefixes = self.mounted.get(id_, [])
                if prefixes and not any(_covers(prefix, host) for prefix in prefixes):
                    return
                if isinstance(state, InstanceState) and isinstance(state.kind, ClassValue):
                    for cls in project_classes(state.kind):
                        yield from self.classes.get(id(cls.definition), ())
                    yield from self._held(state, host, depth)

    def _held(self, state: InstanceState, host: str, depth: int) -> Iterator[Weakness]:
        """The weaknesses of what an adapter was given and keeps: `ContextAdapter(context)`."""
        for values in state.attrs.values() if depth < _DEPTH_LIMIT else ():
            for value in values:
                if isinstance(value, Unknown):
                    yield from self.of(value, host, depth + 1)


def _covers(prefix: str, host: str) -> bool:
    """Whether an adapter mounted at `prefix` serves `host`; an unknown host may be any."""
    named = prefix.partition("://")[2].partition("/")[0].lower()
    return not named or not host or host == named


def find_flaws(resolution: Resolution, options: TransportOptions) -> Flaws:
    """Look at every statement and every call once."""
    flaws = Flaws(resolution)
    for scope in resolution.scopes():
        for statement in scope.statements:
            for target, value in assignments(statement):
                _assigned(target, value, scope, flaws, options)
        for call in scope.calls:
            _called(call, scope, flaws, options)
    return flaws


def _assigned(target: expr.Expr, value: expr.Expr, scope: Scope, flaws: Flaws, options: TransportOptions) -> None:
    """`context.minimum_version = …`, `kwargs["ssl_version"] = …`, a new default for everybody."""
    resolution = flaws.resolution
    values = resolution.values(value)
    match target:
        case expr.Attribute(base=base, attr=attr):
            if (
                External(options.default_context) in resolution.values(target)
                or dotted_name(target) == options.default_context
            ):
                if any(isinstance(v, External) and v.name in options.unverified_calls for v in values):
                    flaws.everywhere.append(Weakness("unverified", "", Place(scope.module.path, value.span)))
                return
            weakness = _weakness(attr, value, scope, resolution, options)
            holders = [v.place for v in resolution.values(base) if isinstance(v, Unknown) and v.place is not None]
        case expr.Subscript(index=index):
            names = texts_in(resolution.values(index))
            found = (_weakness(name, value, scope, resolution, options) for name in names)
            weakness, holders = next((w for w in found if w is not None), None), []
        case _:
            return
    if weakness is None:
        return
    for holder in holders:
        flaws.made[holder].append(weakness)
    _in_class(weakness, scope.owner, flaws)


def _called(call: expr.Call, scope: Scope, flaws: Flaws, options: TransportOptions) -> None:
    """A call that makes something weak, or puts something weak into something else."""
    resolution = flaws.resolution
    made = Place(scope.module.path, call.span)
    _note_mount(call, flaws)
    weaknesses = []
    if not resolution.library_names(call.func).isdisjoint(options.unverified_calls):
        weaknesses.append(Weakness("unverified", "", made))
    for argument in call.args:
        values = resolution.values(argument.value)
        named = _weakness(argument.keyword, argument.value, scope, resolution, options) if argument.keyword else None
        old = next((version for v in values if isinstance(v, External) and (version := options.old_version(v))), "")
        if named is not None:
            weaknesses.append(named)
        elif argument.keyword:
            weaknesses.extend(_handed_in(argument.keyword, values, made, flaws, options))
        elif old:
            weaknesses.append(Weakness("old_tls", old, _written(argument.value, scope, resolution)))
        for value in values:
            if isinstance(value, Unknown) and value.place is not None and value.place != made:
                flaws.inside[made].add(value.place)
    for weakness in weaknesses:
        flaws.made[made].append(weakness)
        _in_class(weakness, scope.owner, flaws)


def _weakness(
    name: str, value: expr.Expr, scope: Scope, resolution: Resolution, options: TransportOptions
) -> Weakness | None:
    """What is wrong with giving a value to `name`, and where that value is written."""
    place = Place(scope.module.path, value.span)
    found = options.weakness(name, resolution.values(value), place)
    if found is None or found.place != place:
        return found
    return replace(found, place=_written(value, scope, resolution))


def _written(value: expr.Expr, scope: Scope, resolution: Resolution) -> Place:
    """Where a constant of a library is written that a name of the project stands for; else the value itself."""
    place = Place(scope.module.path, value.span)
    names = {each.name.rpartition(".")[2] for each in resolution.values(value) if isinstance(each, External)}
    name = last_name(value)
    if len(names) != 1 or not name or name in names:
        return place
    homes = [
        Place(each.module.path, statement.value.span)
        for each in resolution.scopes()
        for statement in each.statements
        if isinstance(statement, Assign) and statement.value is not None and last_name(statement.value) in names
        if name in target_names(statement) and resolution.values(statement.value) == resolution.values(value)
    ]
    near = [home for home in homes if home.module == place.module] or homes
    return near[0] if len(near) == 1 else place


def _handed_in(name: str, values: Values, made: Place, flaws: Flaws, options: TransportOptions) -> Iterator[Weakness]:
    """What some caller of the function around says, though others say something else: `Client(verify=False)`."""
    for value in values:
        weakness = options.weakness(name, (value,), made)
        if weakness is None or made.covers(weakness.place):
            continue
        syntax = syntax_of(flaws.resolution)
        written = syntax.at(weakness.place)
        if isinstance(written, expr.Literal) and isinstance(syntax.parent(written), expr.Call):
            yield weakness


def _in_class(weakness: Weakness, owner: Class | None, flaws: Flaws) -> None:
    if owner is not None:
        flaws.classes[id(owner)].append(weakness)


def _note_mount(call: expr.Call, flaws: Flaws) -> None:
    """`session.mount(prefix, adapter)`."""
    if not isinstance(call.func, expr.Attribute) or call.func.attr != "mount" or len(call.args) != 2:
        return
    for adapter in flaws.resolution.values(call.args[1].value):
        if isinstance(adapter, Ref):
            flaws.mounted[adapter.id].extend(texts_in(flaws.resolution.values(call.args[0].value)))
