"""The vendor's ids in columns, fields and records of 32 bits."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from auditor.detectors.field_names import COLUMNS, declaration, field_name
from auditor.detectors.lifetimes.ground import Ground, Site
from auditor.detectors.lifetimes.naming import last_name, names_in
from auditor.detectors.lifetimes.vocabulary import spelled
from auditor.detectors.packed_ids import packed
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import direct_expressions, statements, subexpressions
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import External, Place, Unknown, hint_of
from auditor.tables import Table


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Every type of 32 bits in a declaration, every packed value; then whether it is the vendor's id."""
    del knowledge
    ground = Ground(resolution.modules)
    types = _Types(resolution, Table(dict(rule.options), file=rule.code, place="options"), ground)
    sites = [site for path in sorted(resolution.modules) for site in ground.walk(path)]
    for site in sites:
        for root in direct_expressions(site.statement):
            if isinstance(site.statement, stmt.Assign) and root is site.statement.annotation:
                continue
            for expression in subexpressions(root):
                yield from types.narrow(expression, site)


class _Types:
    def __init__(self, resolution: Resolution, options: Table, ground: Ground) -> None:
        self._resolution = resolution
        self._ground = ground
        self._vendor = options.texts("vendor_words")
        self._resources = options.texts("resource_ids")
        self._endings = tuple(ending.strip("_") for ending in options.texts("id_endings"))
        self._own = set(options.texts("own_keys"))
        self._not_ids = options.texts("not_ids")
        self._folders = set(options.texts("history_folders"))
        tables = options.tables("types")
        self._narrow = tuple(table.text("name") for table in tables)
        self._wide = {table.text("wide").rpartition(".")[2] for table in tables}
        names = options.table("type_names")
        self._strings, self._methods, self._keywords = (names.texts(key) for key in ("strings", "methods", "keywords"))
        struct = options.table("struct")
        self._functions, self._codes = struct.texts("functions"), struct.texts("narrow_codes")
        self._later = self._fields_of_today()

    def narrow(self, expression: expr.Expr, site: Site) -> Iterator[Match]:
        if isinstance(expression, expr.Call):
            for one in packed(expression, self._functions, self._ground, self._resolution):
                if one.code in self._codes and self._is_named(one.name):
                    yield self._match(expression, one.place, one.name, f"`{one.code}` of a packed record", sure=True)
            return
        kind = self._type(expression)
        if not kind:
            return
        name = field_name(expression, self._ground, self._methods, self._keywords)
        around = declaration(expression, self._ground)
        if (
            not name
            or self._own & set(names_in(around))
            or (self._is_history(site.module.path) and name in self._later)
        ):
            return
        if self._is_named(name):
            yield self._match(around, self._ground.place(expression), name, f"`{kind}`", sure=True)
        elif name in self._resources and self._is_in_table(around, site):
            yield self._match(around, self._ground.place(expression), name, f"`{kind}`", sure=False)

    def _type(self, expression: expr.Expr) -> str:
        """The last word of a type of 32 bits; empty for everything else."""
        match expression:
            case expr.Literal(value=str() as text) if text in self._strings:
                return text
            case expr.Name() | expr.Attribute():
                known = last_name(expression)
            case _:
                return ""
        values = self._resolution.values(expression)
        for value in values:
            if isinstance(value, External | Unknown) and any(_is_type(hint_of(value), name) for name in self._narrow):
                return known
        is_known = any(known == name.rpartition(".")[2] for name in self._narrow)
        parent = self._ground.parent(expression)
        if is_known and isinstance(parent, expr.Call) and last_name(parent.func) in COLUMNS:
            return known if all(isinstance(value, Unknown) for value in values) else ""
        return ""

    def _is_named(self, name: str) -> bool:
        """Whether a name says that it is the vendor's id."""
        text = spelled(name)
        parts = text.strip("_").split("_")
        if any(f"_{word}_" in text for word in self._not_ids):
            return False
        if any(name.lower() == word + ending for word in self._vendor for ending in self._endings):
            return True
        return parts[-1] in self._endings and any(word in name.lower() for word in self._vendor)

    def _is_in_table(self, around: expr.Expr, site: Site) -> bool:
        """Whether the class or table around is named after the vendor."""
        names = [site.owner.name] if site.owner is not None and site.branch == "class" else []
        for outer in self._ground.ancestors(around):
            if isinstance(outer, expr.Call) and outer.args:
                first = outer.args[0].value
                if isinstance(first, expr.Literal) and isinstance(first.value, str):
                    names.append(first.value)
        return any(word in name.lower() for name in names for word in self._vendor)

    def _is_history(self, path: str) -> bool:
        return bool(self._folders & set(PurePosixPath(path).parts[:-1]))

    def _fields_of_today(self) -> frozenset[str]:
        """Fields that a model declares, or that a step of the history has wide."""
        found: set[str] = set()
        for path in sorted(self._resolution.modules):
            is_history = self._is_history(path)
            for site in self._ground.walk(path):
                if is_history:
                    for root in direct_expressions(site.statement):
                        for part in subexpressions(root):
                            if isinstance(part, expr.Name | expr.Attribute) and last_name(part) in self._wide:
                                found.add(field_name(part, self._ground, self._methods, self._keywords))
                elif isinstance(site.statement, stmt.DefineClass):
                    for statement in statements(site.statement.definition.body):
                        if isinstance(statement, stmt.Assign) and isinstance(statement.value, expr.Call):
                            found |= {last_name(target) for target in statement.targets}
        return frozenset(found)

    def _match(self, use: expr.Expr, place: Place | None, name: str, kind: str, *, sure: bool) -> Match:
        site = self._resolution.locate(self._ground.place(use))
        root = self._resolution.locate(place) if place is not None else site
        reason = "That the column holds the vendor's id is told by the name of its table alone."
        return Match(
            root=root,
            site=site,
            fields={"name": f"`{name}`", "type": kind},
            confidence=Confidence.MEDIUM if sure else Confidence.LOW,
            reasons=() if sure else (reason,),
            evidence=(Hop(location=root, message=f"`{name}` gets 32 bits here."),),
        )


def _is_type(value: str, name: str) -> bool:
    """Whether a dotted name is that of a type, wherever in its package the library keeps it."""
    parts, wanted = value.replace("()", "").split("."), name.split(".")
    return parts[0] == wanted[0] and parts[-1] == wanted[-1] and set(wanted) <= set(parts)
