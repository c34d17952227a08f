"""What a column or field is called, and whether that is evidently an id of the vendor."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.resource_ids.narrow_types import TypeNames
from auditor.detectors.shared.naming import last_name, names_in, spelled
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.written import keyword, positional, written_entries, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.walk import statements, subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import is_named


def field_name(kind: expr.Expr, syntax: Syntax, names: TypeNames) -> str:
    """The name nearest to a type: first argument, keyword, key, first of a pair, or what it is assigned to."""
    child = kind
    for outer in syntax.ancestors(kind):
        match outer:
            case expr.Call(func=func) if func is child:
                pass
            case expr.DictDisplay() | expr.Call(func=expr.Name(id="dict")):
                return _key_of(child, outer)
            case expr.Call():
                found = _of_call(outer, child, names)
                if found:
                    return found
            case expr.Sequence(kind="tuple", items=(expr.Literal(value=str() as name), *_)):
                return name
            case expr.Sequence() | expr.Attribute() | expr.Subscript() | expr.Conditional() | expr.Boolean():
                pass
            case _:
                return ""
        child = outer
    statement = syntax.site(kind).statement
    if isinstance(statement, stmt.Assign) and statement.value is child and len(statement.targets) == 1:
        return last_name(statement.targets[0])
    return ""


def column_names(kind: expr.Expr, syntax: Syntax, names: TypeNames) -> tuple[str, ...]:
    """What a column of this type is called: nearest to the type, where the code keeps it, and in the database."""
    around = declaration(kind, syntax)
    made = around if isinstance(around, expr.Call) else syntax.parent(around)
    told = (a.value for a in made.args if is_named(a.keyword, "column_names")) if isinstance(made, expr.Call) else ()
    found = (field_name(kind, syntax, names), _attribute(around, syntax), *map(written_text, told))
    return tuple(dict.fromkeys(name for name in found if name))


def _attribute(column: expr.Expr, syntax: Syntax) -> str:
    """The attribute of a class that is a column: `number = Column("rfi_id", Integer)`."""
    site = syntax.site(column)
    statement = site.statement
    if site.branch != "class" or not isinstance(statement, stmt.Assign) or len(statement.targets) != 1:
        return ""
    value = statement.value
    is_typed = isinstance(value, expr.Call) and any(
        argument.value is column and is_named(argument.keyword, "column_types") for argument in value.args
    )
    return last_name(statement.targets[0]) if value is column or is_typed else ""


def declaration(kind: expr.Expr, syntax: Syntax) -> expr.Expr:
    """The call around a type that declares this one field."""
    found = kind
    for outer in syntax.ancestors(kind):
        if not isinstance(outer, expr.Call | expr.Attribute) or _key_of(found, outer):
            break
        if isinstance(outer, expr.Call):
            if is_named(last_name(outer.func), "column_makers"):
                return outer
            if sum(isinstance(argument.value, expr.Call) for argument in outer.args) > 1:
                break
        found = outer
    return found


def table_names(column: expr.Expr, site: Site, syntax: Syntax) -> list[str]:
    """What the class or table around a column is called, and the schema it is said to lie in."""
    names = [site.owner.name] if site.owner is not None and site.branch == "class" else []
    inside = statements(site.owner.body, into_definitions=True) if names and site.owner is not None else ()
    for statement in inside:
        if isinstance(statement, stmt.Assign) and statement.value is not None:
            called = last_name(statement.targets[0])
            names.extend(names_in(statement.value) if is_named(called, "table_names") else ())
            names.extend(_schemas(statement.value) if is_named(called, "table_arguments") else ())
    for call in syntax.calls_around(column):
        told = [argument.value for argument in call.args[:1]]
        told.extend(argument.value for argument in call.args if is_named(argument.keyword, "table_schemas"))
        names.extend(text for value in told if (text := written_text(value)))
    return names


def _schemas(arguments: expr.Expr) -> Iterator[str]:
    """`{"schema": "raw"}`, also as the last of several arguments."""
    for part in subexpressions(arguments):
        yield from (written_text(value) for key, value in written_entries(part) if is_named(key, "table_schemas"))


def _key_of(value: expr.Expr, mapping: expr.Expr) -> str:
    """The key under which a mapping has a value."""
    return next((key for key, entry in written_entries(mapping) if entry is value), "")


def _of_call(call: expr.Call, child: expr.Expr, names: TypeNames) -> str:
    given = positional(call)
    called = next((argument.keyword for argument in call.args if argument.value is child), None)
    if isinstance(call.func, expr.Attribute) and call.func.attr in names.methods:
        return _subject(call.func.base)
    if called in names.keywords:
        return _subject(given[0]) if given else ""
    if called and len(given) > 1 and (text := written_text(given[1])).isidentifier():
        return text  # `alter_column("photos", "image_id", type_=BigInteger())`
    if given and given[0] is not child and (text := written_text(given[0])).isidentifier():
        return text
    return written_text(keyword(call, "name"))


def _subject(expression: expr.Expr) -> str:
    """`frame["id"]`, `col("id")`, `ids`."""
    if isinstance(expression, expr.Call) and expression.args and (text := written_text(expression.args[0].value)):
        return text
    return last_name(expression)


class IdNames(Struct, frozen=True, kw_only=True):
    """`resources` are ids that are the vendor's in a table that is named after it."""

    vendor: Vendor
    endings: tuple[str, ...]
    resources: tuple[str, ...]
    not_ids: tuple[str, ...]

    def names_vendor(self, text: str) -> bool:
        return self.vendor.is_named_in(text)

    def is_vendor_id(self, name: str) -> bool:
        """Whether a name says by itself that it is an id of the vendor's."""
        text = spelled(name)
        if any(f"_{word}_" in text for word in self.not_ids):
            return False
        if any(name.lower() == word + ending for word in self.vendor.name_hints for ending in self.endings):
            return True
        if text.strip("_").split("_")[-1] in self.endings:
            return self.names_vendor(name)
        return self._is_resource_of_vendor(text)

    def _is_resource_of_vendor(self, text: str) -> bool:
        """`procore_company`: a number so called is the company's id."""
        parts = text.strip("_").split("_")
        left = [part for part in parts if part not in self.vendor.name_hints]
        return len(left) < len(parts) and any("_".join((*left, ending)) in self.resources for ending in self.endings)

    def is_resource(self, name: str) -> bool:
        """Whether a name is that of a resource's id, whoever's."""
        return spelled(name).strip("_") in self.resources

    def is_of_resource(self, name: str) -> bool:
        """Whether nothing but a resource is left of the name without the vendor's: not the id of a link to one."""
        parts = [part for part in spelled(name).strip("_").split("_") if part not in self.vendor.name_hints]
        return self.is_vendor_id(name) and ("_".join(parts) in self.endings or "_".join(parts) in self.resources)
