"""What an expression may be: small frozen values that remember where they were written.

`Values` is a tuple of possibilities without order of preference. "I do not know" is a value of its own (`Unknown`)
that says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Protocol, TypeAlias

from msgspec import Struct

from auditor.facts.definitions import Class, Function
from auditor.facts.span import Span
from auditor.semantics.domain.alternatives import ALTERNATIVES_LIMIT, WRITTEN_LIMIT, WRITTEN_PARTS

# Why a possibility beyond the limits is not known.
TOO_MANY = "too many possibilities"
# Why nothing is known of what a library gave.
LIBRARY_CALL = "a library call"
# Why a setting without a value of its own is not known.
ENVIRONMENT = "the environment decides"
# Why a part of a settings file is no plain value.
DOCUMENT_PART = "a part of a settings file"


class Place(Struct, frozen=True, order=True, gc=False):
    """A span in the module with this path."""

    module: str
    span: Span

    def covers(self, inner: Place) -> bool:
        """Whether another place lies within this one."""
        return self.module == inner.module and self.span.covers(inner.span)


class Piece(Struct, frozen=True, gc=False):
    """A literal stretch of a text."""

    text: str
    place: Place | None


class Hole(Struct, frozen=True):
    """A stretch of a text that is only known by what fills it."""

    value: Value


class Text(Struct, frozen=True):
    """A string with holes; empty pieces are left out. Bytes count as text."""

    parts: tuple[Piece | Hole, ...]
    place: Place | None

    def __hash__(self) -> int:
        """Of a few parts: texts are put into sets by the million, and seldom differ in all but those."""
        count = len(parts := self.parts)
        if count < 2:
            return hash((self.place, parts[0].text if count and isinstance(parts[0], Piece) else ""))
        told = (parts[0], parts[count // 2], parts[-1])
        return hash((self.place, count, *(part.text if isinstance(part, Piece) else "" for part in told)))

    @property
    def literal(self) -> str | None:
        """The whole text when nothing in it is a hole."""
        known = [part.text for part in self.parts if isinstance(part, Piece)]
        return "".join(known) if len(known) == len(self.parts) else None


class Number(Struct, frozen=True, gc=False):
    value: int | float
    place: Place | None


class Duration(Struct, frozen=True, gc=False):
    """A `timedelta`, in seconds."""

    seconds: float
    place: Place | None


class Constant(Struct, frozen=True, gc=False):
    """None, True or False."""

    value: bool | None
    place: Place | None


class Ref(Struct, frozen=True, gc=False):
    """A mutable object; its state at this moment is in the heap. `is_plain` for a mapping, a list or a record."""

    id: int
    is_plain: bool = False


class Fixed(Struct, frozen=True):
    """A tuple: positions keep their values."""

    items: tuple[Values, ...]


class Closure(Protocol):
    """The frame in which something was defined, as far as values know frames; `frame.closure_of` gives it back."""

    @property
    def kind(self) -> str: ...

    @property
    def module(self) -> str: ...


class FunctionValue(Struct, frozen=True, eq=False):
    """A function of the project with its closure; `receiver` is set for a bound method."""

    function: Function
    module: str
    closure: Closure
    receiver: Value | None = None
    owner: ClassValue | None = None

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, FunctionValue)
            and self.function is other.function
            and self.closure is other.closure
            and self.receiver == other.receiver
        )

    def __hash__(self) -> int:
        return hash((id(self.function), id(self.closure), self.receiver))


class ClassValue(Struct, frozen=True, eq=False):
    """A class of the project; `namespace` is filled while its body is executed.

    `ancestors` are all classes it inherits from, in the order in which Python searches them (`classes.ancestry`).
    """

    definition: Class
    module: str
    closure: Closure
    bases: tuple[Value, ...]
    namespace: dict[str, Values]
    ancestors: tuple[ClassValue | External, ...] = ()


class ModuleValue(Struct, frozen=True, gc=False):
    """A module of the project, by path."""

    path: str


class External(Struct, frozen=True, gc=False):
    """Something outside the project, by its dotted name; `record` is the class in it that inherits it, if any."""

    name: str
    record: Class | None = None


class Method(Struct, frozen=True, eq=False):
    """A method of a value that is no project instance: text, mapping, library object, answer, unknown.

    `place` is where it was named: one that is kept or handed on is called elsewhere.
    """

    receiver: Value
    name: str
    place: Place | None = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Method) and (self.name, self.receiver) == (other.name, other.receiver)

    def __hash__(self) -> int:
        return hash((self.receiver, self.name))


class Partial(Struct, frozen=True):
    """`functools.partial`: a callable with arguments already given; a method is given its object, a property called."""

    func: Value
    args: tuple[Values, ...]
    kwargs: tuple[tuple[str, Values], ...]
    is_method: bool = False
    is_property: bool = False


class Super(Struct, frozen=True):
    """`super()`: attribute look-up starts after `after` in the order of the receiver's classes."""

    receiver: Value
    after: ClassValue


class Answer(Struct, frozen=True, gc=False):
    """Something out of the answer to a request; `path` holds the accessors (`.json()`, `["url"]`, `[]` …)."""

    request: int
    path: tuple[str, ...]


class Unknown(Struct, frozen=True, gc=False):
    """`hint` is how the code calls it (`self.base_url`, `os.environ["X"]`), `reason` why it is not known.

    `record` is the class of the project that it is an object of, if the library was told.
    """

    hint: str
    reason: str
    place: Place | None = None
    record: Class | None = None


Value: TypeAlias = (
    Text | Number | Duration | Constant | Ref | Fixed | FunctionValue | ClassValue | ModuleValue | External | Method
    | Partial | Super | Answer | Unknown
)  # fmt: skip
Values: TypeAlias = tuple[Value, ...]


def join(*groups: Values) -> Values:
    """All possibilities of all groups, each once, up to the limit (concrete ones first when it is reached)."""
    # Most joins have one possibility in one group; hashing it would cost more than all else here.
    only: Values = ()
    for group in groups:
        if not group or group is only:
            continue
        if only or len(group) > 1:
            break
        only = group
    else:
        return only
    found: dict[Value, None] = dict.fromkeys(chain.from_iterable(groups))
    if len(found) <= ALTERNATIVES_LIMIT:
        return tuple(found)
    written = sum(is_written(value) for value in found)
    if written <= WRITTEN_LIMIT and len(found) - written <= ALTERNATIVES_LIMIT:
        return tuple(found)
    return (*_fewer(found), Unknown("", TOO_MANY))


def _fewer(values: Iterable[Value]) -> Iterator[Value]:
    """As many concrete values as the limits allow."""
    left = {True: WRITTEN_LIMIT - 1, False: ALTERNATIVES_LIMIT - 1}
    for value in values:
        kind = is_written(value)
        if left[kind] and (kind or not isinstance(value, Unknown)):
            left[kind] -= 1
            yield value


def is_written(value: Value) -> bool:
    """Whether a value is a short text, a method of one, a tuple of single values, or a row of a written table."""
    match value:
        case Text(parts=parts):
            return len(parts) <= WRITTEN_PARTS
        case Method(receiver=Text()) | FunctionValue(receiver=Ref(is_plain=True)) | Ref(is_plain=True):
            return True
        case Fixed(items=items):
            return all(len(item) == 1 for item in items)
        case Unknown(reason=reason):
            return reason.startswith(DOCUMENT_PART)
        case _:
            return False


def unknown(hint: str, reason: str, place: Place | None = None) -> Values:
    """One possibility: not known."""
    return (Unknown(hint, reason, place),)


def text(value: str, place: Place | None = None) -> Text:
    """A text without holes."""
    return Text((Piece(value, place),) if value else (), place)


def hint_of(value: Value) -> str:
    """How the code calls a value: for messages, names of holes and judgements by name."""
    match value:
        case Unknown(hint=hint):
            return hint
        case External(name=name):
            return name
        case Answer(path=path):
            return "answer" + "".join(path)
        case Method(receiver=receiver, name=name):
            return f"{hint_of(receiver)}.{name}"
        case FunctionValue(function=named) | ClassValue(definition=named):
            return named.name
        case Text():
            return value.literal or "".join(
                part.text if isinstance(part, Piece) else "{" + hint_of(part.value) + "}" for part in value.parts
            )
        case Number(value=number):
            return str(number)
        case _:
            return ""
