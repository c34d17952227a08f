"""In which order functions are executed as if somebody outside called them."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from auditor.facts.definitions import Class, Function
from auditor.facts.walk import makes_objects
from auditor.semantics.test_code import is_test_path

Entry = tuple[str, Function, Class | None]


def entry_order(functions: Iterable[Entry], called: Collection[str]) -> list[Entry]:
    """Test code last: what only a test calls is still an entry, since others may call it with other arguments.

    Nested functions late: what encloses them usually calls them with the right closure. What makes objects comes
    before the methods that are looked at on those. `called` are the names that some code calls.
    """
    return sorted(
        functions,
        key=lambda entry: (
            is_test_path(entry[0]),
            "<locals>" in entry[1].qualname,
            entry[1].name in called,
            not makes_objects(entry[1]),
        ),
    )
