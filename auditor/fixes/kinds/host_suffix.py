"""Tests a link by the end of its host, which is the announced rule, in place of a host or a list of them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence

from auditor.fixes.hosts import link_test, suffixes
from auditor.fixes.scopes import Functions
from auditor.fixes.sources import Source
from auditor.fixes.subjects import Desk, Subject
from auditor.fixes.syntax import at, last_name, literal, parents, unsafe, without_line
from auditor.model.fix import Edit, Fix
from auditor.model.vendor import Vendor
from auditor.tables import Table


def propose(subject: Subject, desk: Desk, options: Table) -> Fix | None:
    """Every test is rewritten; a constant that nobody else needs is taken away."""
    source = desk.sources.get(subject.root.path)
    if source is None or subject.best.message not in options.texts("messages"):
        return None
    tester = _Tester(subject, desk.vendor, options.texts("may_be_none"))
    statement = next((each for each in source.around(subject.root) if isinstance(each, ast.Assign)), None)
    edits: list[Edit | None] = []
    if statement is not None and len(statement.targets) == 1 and isinstance(target := statement.targets[0], ast.Name):
        mentions = [each for other in desk.mentioning(target.id) for each in tester.mentions(other, target.id)]
        edits = [edit for _, made in mentions for edit in made]
        if edits and all(made for node, made in mentions if node is not target):
            edits.append(without_line(source, statement))
    else:
        holders = parents(source.tree) if source.tree is not None else {}
        made = (tester.rewritten(source, node, holders) for node in reversed(source.around(subject.root)))
        edits = [*next(filter(None, made), ())]
    return unsafe("Test the end of the host", *dict.fromkeys(edits))


class _Tester:
    """Rewrites tests of hosts, and tests of whole links where the finding saw one."""

    def __init__(self, subject: Subject, vendor: Vendor, may_be_none: Sequence[str]) -> None:
        self._vendor, self._may_be_none = vendor, may_be_none
        places = (subject.root, *(match.site for match in subject.matches))
        self._seen = {(place.path, place.cell, place.line) for place in places}

    def mentions(self, source: Source, name: str) -> Iterator[tuple[ast.AST, tuple[Edit, ...]]]:
        """Each mention of a name, with the edits of the test that it is part of; none of anything else."""
        if source.tree is None:
            return
        holders = parents(source.tree)
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Name | ast.Attribute) and last_name(node) == name:
                yield node, self.rewritten(source, holders[node], holders)
            elif isinstance(node, ast.ImportFrom) and any(each.name == name for each in node.names):
                yield node, ()

    def rewritten(self, source: Source, node: ast.AST, holders: Mapping[ast.AST, ast.AST]) -> tuple[Edit, ...]:
        """The edits that make a test one of the end of the host; none where it is no such test."""
        operator: ast.cmpop = ast.In()
        match node:
            case ast.Compare(ops=[ast.Eq() | ast.NotEq() | ast.In() | ast.NotIn() as operator], left=left) if (
                host := _host(left, holders)
            ) is not None:
                made = self._of_host(source, left, host)
            case ast.Compare(ops=[ast.In() | ast.NotIn() as operator], left=left, comparators=[link]) if _is_text(
                left
            ) and self._saw(source, node):
                host = _host(link, holders)
                made = link_test(source, link, self._vendor) if host is None else self._of_host(source, link, host)
            case ast.Call(func=ast.Attribute(value=link, attr="startswith"), args=[written], keywords=[]) if _is_text(
                written
            ) and self._saw(source, node):
                made = link_test(source, link, self._vendor)
            case _:
                return ()
        negation = "not " if isinstance(operator, ast.NotEq | ast.NotIn) else ""
        return (*made[1], Edit(location=at(source, node), text=negation + made[0]))

    def _of_host(self, source: Source, written: ast.expr, host: ast.Attribute) -> tuple[str, tuple[Edit, ...]]:
        code = source.code(written)
        code = f'({code} or "")' if host.attr in self._may_be_none else code
        return f"{code}.endswith({suffixes(self._vendor)})", ()

    def _saw(self, source: Source, node: ast.AST) -> bool:
        place = at(source, node)
        return (place.path, place.cell, place.line) in self._seen


def _host(node: ast.expr, holders: Mapping[ast.AST, ast.AST]) -> ast.Attribute | None:
    """The host of a parsed link: an attribute, or what the function has bound to a name just once."""
    if isinstance(node, ast.Attribute):
        return node if node.attr in {"hostname", "netloc", "host"} else None
    if not isinstance(node, ast.Name):
        return None
    around = holders.get(node)
    while around is not None and not isinstance(around, Functions | ast.Module):
        around = holders.get(around)
    bound = [
        each.value
        for each in (ast.walk(around) if around is not None else ())
        if isinstance(each, ast.Assign) and any(last_name(target) == node.id for target in each.targets)
    ]
    return _host(bound[0], holders) if len(bound) == 1 and isinstance(bound[0], ast.Attribute) else None


def _is_text(node: ast.expr) -> bool:
    """Whether a link is compared with this: a text, some of them, or a name that stands for one."""
    if isinstance(node, ast.Tuple):
        return bool(node.elts) and all(map(_is_text, node.elts))
    return isinstance(node, ast.Name | ast.Attribute) or isinstance(literal(node), str)
