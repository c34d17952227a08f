"""Openers of the standard library that add credentials to whatever they open, redirects included."""

from __future__ import annotations

from collections.abc import Iterator

from auditor.detectors.files.link_marks import literals
from auditor.facts import expressions as expr
from auditor.facts.statements import Assign, Evaluate
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place

_ATTRIBUTE = "addheaders"


def credential_openers(resolution: Resolution, header: str) -> Iterator[Place]:
    """Where `opener.addheaders` is given the header: `=`, `.append(…)` or `+=` on a new list."""
    for scope in resolution.scopes():
        for statement in scope.statements:
            match statement:
                case Assign(targets=targets, value=value) if value is not None:
                    held = any(isinstance(target, expr.Attribute) and target.attr == _ATTRIBUTE for target in targets)
                    given = value
                case Evaluate(value=expr.Call(func=expr.Attribute(base=expr.Attribute(attr=attr)), args=args)) if args:
                    held, given = attr == _ATTRIBUTE, args[0].value
                case _:
                    continue
            names = (text.lower() for text, _ in literals(resolution.values(given), resolution))
            if held and header.lower() in names:
                yield Place(scope.module.path, statement.span)
