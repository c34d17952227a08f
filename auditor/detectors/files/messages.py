"""Messages that one part of a project fills with file links and another reads, known by all the names in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.written import all_calls, looked_up, written_text
from auditor.facts import expressions as expr
from auditor.facts.walk import expressions
from auditor.models.names import is_named
from auditor.semantics.domain.states import MappingState
from auditor.semantics.domain.values import Unknown, Value, Values
from auditor.semantics.resolution import Resolution

# A list of messages, each with a body.
_DEPTH_LIMIT = 2
# A message of two may have the same names as another one by accident, unless these are all that it has.
_TELLING = 3


class Message(Struct, frozen=True):
    """The names in a mapping that is sent as a message, and those under which file links are put."""

    names: frozenset[str]
    links: frozenset[str]


def sent_messages(is_link: Callable[[Value, str], bool], resolution: Resolution) -> tuple[Message, ...]:
    """The messages that libraries are handed, if there is a link in any; `is_link` hears the module that sends one."""
    found = tuple(
        Message(
            frozenset(names), frozenset(name for name, values in names.items() if any(is_link(v, path) for v in values))
        )
        for call, path in _sending(resolution)
        for argument in call.args
        for names in _mappings(resolution.values(argument.value), resolution, _DEPTH_LIMIT)
    )
    return found if any(message.links for message in found) else ()


def _sending(resolution: Resolution) -> Iterator[tuple[expr.Call, str]]:
    for call, scope in all_calls(resolution):
        if is_named(last_name(call.func), "message_senders") and not any(resolution.functions_of(call.func)):
            yield call, scope.module.path


def _mappings(values: Values, resolution: Resolution, depth: int) -> Iterator[dict[str, Values]]:
    """The mappings with several names that something is or holds: a batch is a list of mappings with bodies."""
    for value in values:
        state = resolution.state(value)
        if isinstance(state, MappingState):
            names = {key: entry.values for key, entry in state.entries.items() if isinstance(key, str)}
            if len(names) > 1:
                yield names
        if depth and state is not None:
            yield from _mappings(resolution.contents(value), resolution, depth - 1)


def holds_link(value: Unknown, messages: tuple[Message, ...], syntax: Syntax) -> bool:
    """Whether something is read from a message in which another part of the project puts a link under that name.

    All that the function reads from it must be in a message that is sent somewhere, and no such message may have
    something else there.
    """
    read = syntax.at(value.place) if messages else None
    base, name = _step(read) if read is not None else (None, "")
    if base is None or read is None:
        return False
    steps = (_step(each) for each in expressions(syntax.site(read).body))
    names = {key for holder, key in steps if holder is not None and holder.id == base.id}
    meant = [message for message in messages if names <= message.names and _is_told(names, message)]
    return bool(meant) and all(name in message.links for message in meant)


def _is_told(names: set[str], message: Message) -> bool:
    return len(names) >= _TELLING or (len(names) > 1 and names == message.names)


def _step(read: expr.Expr) -> tuple[expr.Name | None, str]:
    """`job["url"]`, `job.get("url")`: the name of the mapping and that of what is read."""
    base, key = looked_up(read)
    name = written_text(key)
    return (base, name) if isinstance(base, expr.Name) and name else (None, "")
