"""What to do by hand, in words for one place in the code, with the names that are used there."""

from __future__ import annotations

from string import Formatter

from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import function_around
from auditor.model.fix import Applicability, Fix


def by_hand(subject: Subject, desk: Desk, steps: str, without: str = "") -> Fix:
    """The steps of a rule, filled in with what may be shown; `without` is for findings that lack one of its fields."""
    source = desk.sources.get(subject.root.path)
    function = function_around(source, subject.root) if source is not None else None
    known = {
        **{name: desk.door.value(value) for name, value in subject.best.fields.items()},
        "function": f"{function.name}()" if function is not None else subject.root.path.rpartition("/")[2],
        "line": str(subject.root.line),
        "path_of_file": subject.root.path,
    }
    asked = [name for _, name, _, _ in Formatter().parse(steps) if name]
    if without and not all(known.get(name) for name in asked):
        return by_hand(subject, desk, without)
    asked_for = {name: known.get(name) or name for name in asked}
    return Fix(title="By hand", applicability=Applicability.MANUAL, steps=steps.format_map(asked_for).strip())
