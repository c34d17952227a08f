"""Texts that are looked for in the contents of files: a linter's table of old hosts is no test of a link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from auditor.detectors.files.link_marks import literals
from auditor.detectors.files.link_uses import Use
from auditor.detectors.shared.name_uses import name_uses
from auditor.detectors.shared.naming import last_name
from auditor.detectors.shared.syntax import Syntax
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.models.names import speaks_of
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Unknown


def searched_only(uses: Iterable[Use], resolution: Resolution, syntax: Syntax) -> frozenset[Place]:
    """The places of texts that are compared with what files say, and with nothing else."""
    searched: set[Place] = set()
    tested: set[Place] = set()
    for use in uses:
        if use.text is None:
            continue
        places = {place for _, place in literals(resolution.values(use.text), resolution) if place is not None}
        # One subject decides mostly; a common name may have thousands.
        subjects = (
            iter((use.subject,)) if use.subject is not None else _subjects(use.site, syntax) if places else iter(())
        )
        first = next(subjects, None)
        if first is not None:
            is_read = _is_read(first, resolution) and all(_is_read(each, resolution) for each in subjects)
            (searched if is_read else tested).update(places)
    return frozenset(searched - tested)


def _is_read(subject: expr.Expr, resolution: Resolution) -> bool:
    values = resolution.values(subject)
    return bool(values) and all(isinstance(value, Unknown) and speaks_of(value.hint, "file_reads") for value in values)


def _subjects(site: expr.Expr, syntax: Syntax) -> Iterator[expr.Expr]:
    """What a compiled pattern is searched in, under the name it is assigned to."""
    if not isinstance(site, expr.Call) or last_name(site.func) != "compile":
        return
    statement = syntax.site(site).statement if id(site) in syntax.sites else None
    if not isinstance(statement, stmt.Assign) or statement.value is not site:
        return
    module = syntax.site(site).module
    for target in statement.targets:
        for read in name_uses(syntax).of(target.id, module) if isinstance(target, expr.Name) else ():
            method = syntax.parent(read)
            call = syntax.parent(method) if isinstance(method, expr.Attribute) else None
            if isinstance(call, expr.Call) and call.func is method and call.args:
                yield call.args[0].value
