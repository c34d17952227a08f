"""Fields of classes that the project itself fills with the vendor's ids: `Rfi(remote=answer["id"])`."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.resource_ids.answered_ids import AnsweredIds
from auditor.detectors.shared.record_classes import given_fields, record_classes, record_owners
from auditor.detectors.shared.written import all_calls
from auditor.facts import expressions as expr
from auditor.facts.definitions import Class
from auditor.facts.statements import Assign
from auditor.semantics.resolution import Resolution


def filled_fields(answered: AnsweredIds, resolution: Resolution) -> frozenset[tuple[Class, str]]:
    """Class and name of each field."""
    called = (
        (owner, name)
        for call, _ in all_calls(resolution)
        for owner in record_owners(call.func, resolution)
        for name, value in given_fields(call)
        if answered.is_id(value)
    )
    return frozenset((*called, *_assigned(answered, resolution)))


def _assigned(answered: AnsweredIds, resolution: Resolution) -> Iterator[tuple[Class, str]]:
    """`rfi.remote = answer["id"]`."""
    for scope in resolution.scopes():
        for statement in scope.statements:
            if not isinstance(statement, Assign) or statement.value is None or not answered.is_id(statement.value):
                continue
            for target in (each for each in statement.targets if isinstance(each, expr.Attribute)):
                for owner in record_classes(target.base, answered.syntax, resolution):
                    yield owner, target.attr
