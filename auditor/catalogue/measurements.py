"""Reads `accuracy.toml`: what the accuracy benchmark measured, by rule."""

from __future__ import annotations

from collections.abc import Mapping

from auditor.model import Accuracy
from auditor.tables import Table, read_record


def read_accuracy(table: Table) -> Mapping[str, tuple[Accuracy, ...]]:
    """The measurements of each rule, by code, in the order of the file."""
    found: dict[str, tuple[Accuracy, ...]] = {}
    for name in table:
        measured = table.table(name)
        trees = measured.text("trees")
        rules = measured.optional_table("rules")
        for code in rules:
            found[code] = (*found.get(code, ()), read_record(rules.table(code), Accuracy, trees=trees))
        measured.finish()
    return found
