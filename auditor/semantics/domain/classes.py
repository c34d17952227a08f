"""Classes of the project: order of look-up, decorators that change what a method is, library bases."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.facts import expressions as facts
from auditor.facts.definitions import Class, Function
from auditor.facts.names import plain_name
from auditor.facts.statements import Assign
from auditor.models.names import is_named
from auditor.semantics.domain.values import ClassValue, External, FunctionValue, Place, Value, Values, hint_of, unknown

# Bases that bring nothing with them.
_EMPTY_BASES = frozenset(
    {"builtins.object", "abc.ABC", "typing.Generic", "typing.Protocol", "typing_extensions.Protocol"}
)
# More ancestors than these are generated.
_ANCESTORS_LIMIT = 200


def ancestry(bases: tuple[Value, ...]) -> tuple[ClassValue | External, ...]:
    """The bases and theirs as Python searches them, library classes included (the last mention counts)."""
    mentioned: list[ClassValue | External] = []
    for base in bases:
        if isinstance(base, ClassValue):
            mentioned.extend((base, *base.ancestors))
        elif isinstance(base, External) and base.name not in _EMPTY_BASES:
            mentioned.append(base)
    last_first = dict.fromkeys(reversed(mentioned))
    return tuple(reversed(last_first))[:_ANCESTORS_LIMIT]


def lookup_order(cls: ClassValue) -> tuple[ClassValue | External, ...]:
    """The class and all it inherits from, in the order in which Python searches them."""
    return (cls, *cls.ancestors)


def project_classes(cls: ClassValue) -> tuple[ClassValue, ...]:
    """The class and those of its bases that the project has, in the same order."""
    return tuple(one for one in lookup_order(cls) if isinstance(one, ClassValue))


def is_kind_of(cls: ClassValue, definition: Class) -> bool:
    """Whether this is the class of a definition, or inherits from it."""
    return any(one.definition is definition for one in project_classes(cls))


def class_attribute(cls: ClassValue, name: str, after: ClassValue | None = None) -> tuple[Values, ClassValue | None]:
    """What the class or its bases bind to `name`, and which one does; starting behind `after` for `super()`."""
    order = lookup_order(cls)
    if after is not None and after in order:
        order = order[order.index(after) + 1 :]
    for candidate in order:
        if isinstance(candidate, ClassValue) and name in candidate.namespace:
            return candidate.namespace[name], candidate
    return (), None


def library_bases(cls: ClassValue) -> Iterator[str]:
    """The dotted names of the library classes that `cls` inherits from."""
    for base in cls.ancestors:
        if isinstance(base, External):
            yield base.name


def library_kinds(kind: ClassValue | External) -> tuple[str, ...]:
    """The dotted names of the library classes that an object of this kind is one of."""
    return (kind.name,) if isinstance(kind, External) else tuple(library_bases(kind))


def decorator_names(function: Function | Class) -> Iterator[str]:
    """The last word of each decorator (`property`, `setter`, `task`)."""
    for decorator in function.decorators:
        expression = decorator.func if isinstance(decorator, facts.Call) else decorator
        if name := plain_name(expression):
            yield name


def is_property(value: FunctionValue) -> bool:
    return any(is_named(name, "properties") for name in decorator_names(value.function))


def is_context(function: Function) -> bool:
    """Whether the library makes a context manager of a generator."""
    return any(is_named(name, "context_decorators") for name in decorator_names(function))


def is_static(value: FunctionValue) -> bool:
    return "staticmethod" in decorator_names(value.function)


def is_class_method(value: FunctionValue) -> bool:
    return value.function.name in ("__init_subclass__", "__class_getitem__") or bool(
        {"classmethod", "validator", "field_validator", "root_validator"} & set(decorator_names(value.function))
    )


def fields(cls: ClassValue) -> list[tuple[str, ClassValue]]:
    """The annotated fields in order, bases first: what a generated `__init__` takes."""
    found: dict[str, ClassValue] = {}
    for base in reversed(lookup_order(cls)):
        if isinstance(base, ClassValue):
            for statement in base.definition.body:
                if isinstance(statement, Assign) and statement.annotation is not None:
                    target = statement.targets[0]
                    if isinstance(target, facts.Name) and not _is_class_variable(statement.annotation):
                        found[target.id] = base
    return list(found.items())


def unset_field(kind: ClassValue | External, name: str, place: Place) -> Values:
    """What an object has in a field that its class declares and that nothing sets; empty if it declares none so."""
    is_declared = isinstance(kind, ClassValue) and name in dict(fields(kind))
    return unset_attribute(kind, name, place) if is_declared else ()


def unset_attribute(kind: ClassValue | External, name: str, place: Place) -> Values:
    return unknown(f"{hint_of(kind)}.{name}", "the attribute is set nowhere that was seen", place)


def _is_class_variable(annotation: facts.Expr) -> bool:
    return plain_name(annotation.base if isinstance(annotation, facts.Subscript) else annotation) == "ClassVar"


def is_enum(cls: ClassValue) -> bool:
    return any(name.rpartition(".")[2] in ("Enum", "StrEnum", "IntEnum", "Flag") for name in library_bases(cls))
