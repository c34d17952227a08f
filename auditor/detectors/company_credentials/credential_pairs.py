"""Whether credentials belong to one company each: looked up by company, or varying together with it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from msgspec import Struct

from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.sql_rows import selections
from auditor.detectors.shared.written import written_text
from auditor.facts import expressions as expr
from auditor.facts.names import plain_name
from auditor.facts.walk import calls_in, subexpressions
from auditor.model.vendor import RequiredHeader
from auditor.models.names import is_named, speaks_of
from auditor.semantics.domain.classes import fields, project_classes
from auditor.semantics.domain.values import ENVIRONMENT, Hole, Piece, Text, Unknown, Value, hint_of
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution

# The last word of a path or a name with parts, and what parts them.
_BEFORE_KEY = re.compile(r"([A-Za-z][\w-]{0,60})[/:.]$")
# The last step into a record: `.client_id`, `['client_id']`.
_FIELD = re.compile(r"(?:\.\w+|\[(?:'[^']*'|\"[^\"]*\")\])$")
# The last key of a part of a document.
_KEY = re.compile(r"\['([^']*)'\]$")
# An item of many: `tenants[]`, `ACCOUNTS[slug]`.
_ONE_OF_MANY = re.compile(r"\[(?:[A-Za-z_][\w.]*)?\]")
# What stands for a value of the environment.
_SETTING = "setting"
_LAST_NOUN = re.compile(r"([A-Za-z_]\w*)\W*$")


class Holders(Struct, frozen=True, kw_only=True):
    """`words` name who may own credentials, `exempt` are fields that are none, `never` are words of other accounts."""

    words: tuple[str, ...]
    exempt: tuple[str, ...]
    never: tuple[str, ...]

    def of_expression(self, expression: expr.Expr) -> str:
        """The word of whoever owns what is taken out of a record or a table here; empty if there is nobody.

        `company.client_id`, `TENANTS[slug]`, `credentials_for(company_id)`; a fixed key of a fixed table has no owner.
        """
        match expression:
            case expr.Attribute(base=base, attr=attr) if attr not in self.exempt:
                return self._owner(plain_name(base))
            case expr.Subscript(base=base, index=expr.Literal()):
                return self._owner(plain_name(base))
            case expr.Subscript(base=base, index=expr.Sequence()):
                return self._mentioned(base)
            case expr.Subscript(base=base, index=index):
                return self._mentioned(index) or self._mentioned(base)
            case expr.Call(args=args):
                mentioned = next((word for a in args if (word := self._mentioned(a.value))), "")
                return mentioned or next((word for a in args if (word := self._queried(a.value))), "")
            case _:
                return ""

    def _queried(self, expression: expr.Expr) -> str:
        """The holder whose table a query with a condition reads credentials from."""
        for read in selections(written_text(expression)):
            if read.has_condition and any(speaks_of(word, "secret_columns") for word in read.words):
                return self._owner(read.table)
        return ""

    def of_key(self, value: Value) -> str:
        """The word before what callers fill into a key: `f"/tenants/{slug}/client_id"`."""
        parts = value.parts if isinstance(value, Text) else ()
        for piece, hole in pairwise(parts):
            if isinstance(piece, Piece) and isinstance(hole, Hole) and (found := _BEFORE_KEY.search(piece.text)):
                names = self._parts(found[1].lower())
                if names and names[-1] in self.words:
                    return names[-1]
        return ""

    def _owner(self, name: str) -> str:
        """The last noun of a variable's name; constants in capitals stand for one thing."""
        parts = [] if name.isupper() else self._parts(name)
        while len(parts) > 1 and is_named(parts[-1], "record_nouns"):
            parts.pop()
        return parts[-1] if parts and parts[-1] in self.words else ""

    def _mentioned(self, expression: expr.Expr) -> str:
        """A holder among the names of an expression; of texts only the key of a whole list counts."""
        for part in subexpressions(expression):
            key = written_text(part).lower()
            names = self._parts(plain_name(part)) if not key else [key] if key.endswith("s") else []
            if found := next((name for name in names if name in self.words), ""):
                return found
        return ""

    def _parts(self, name: str) -> list[str]:
        whole = spelled(name)
        if any(f"_{word.replace(' ', '_').replace('-', '_')}_" in whole for word in self.never):
            return []
        return [part for part in whole.split("_") if part]


def lookup_keys(steps: Iterable[expr.Expr], resolution: Resolution) -> Iterator[Value]:
    """What credentials are looked up under."""
    for step in steps:
        match step:
            case expr.Subscript(index=index):
                yield from resolution.values(index)
            case expr.Call(func=func, args=args):
                called = (call for each in resolution.functions_of(func) for call in calls_in(each.body))
                asked = (*args, *(argument for call in called for argument in call.args))
                yield from (value for argument in asked for value in resolution.values(argument.value))


def is_one_pair(values: Iterable[Value], ids: Iterable[Value] = ()) -> bool:
    """Whether all that is known of credentials is one id and one secret, each a constant or a fixed setting.

    `ids` are those of `values` that are ids: a settings file hides its secrets, and two ids are two pairs.
    """
    told = _all_told(values)
    return bool(told) and "" not in told and len(told) <= 2 and len(_all_told(ids)) <= 1


def _all_told(values: Iterable[Value]) -> set[str]:
    return {_told(value) for value in values if not isinstance(value, Unknown) or value.reason == ENVIRONMENT}


def _told(value: Value) -> str:
    match value:
        case Text(literal=str(literal)):
            return literal
        case Unknown(hint=hint) if hint != "setting" and not hint.endswith("[]"):
            return hint
        case _:
            return ""


def varying_holder(credentials: Iterable[Value], resolution: Resolution, header: RequiredHeader) -> str:
    """What to call the record (or key) that both the credentials and the company come from; empty if there is none."""
    companies = frozenset(_hints_of_companies(resolution, header))
    credentials = tuple(credentials)
    if table := _table_of_both(credentials, companies):
        return table
    for credential in (hint_of(value) for value in credentials if isinstance(value, Unknown)):
        record = _record(credential)
        if record and any(_record(company) == record for company in companies):
            return _noun(record)
        kind, _, own = credential.rpartition(".")
        if any(_is_item_of(company, kind, own, resolution) for company in companies):
            return kind.lower()
        keys = (company for company in companies if re.search(rf"[\[(]\s*{re.escape(company)}\s*[\])]", credential))
        if key := next(keys, ""):
            return _noun(key)
    return ""


def open_key(steps: Iterable[expr.Expr], resolution: Resolution, header: RequiredHeader) -> str:
    """What a look-up of credentials fills into its key, if callers choose that and the company freely; else empty."""
    companies = _hints_of_companies(resolution, header)
    if not any((company.isidentifier() and company != _SETTING) or _FIELD.search(company) for company in companies):
        return ""
    for step in steps:
        given = [argument.value for argument in step.args] if isinstance(step, expr.Call) else []
        for key in [step.index] if isinstance(step, expr.Subscript) else given:
            # What the project itself fills in somewhere, it chooses.
            filled = [_filled_by_callers(value) for value in resolution.values(key)]
            if filled and all(filled):
                return _noun(hint_of(filled[0][0]))
    return ""


def _filled_by_callers(value: Value) -> list[Value]:
    """The holes of a key, if callers outside choose what fills each of them; else none."""
    holes = [part.value for part in value.parts if isinstance(part, Hole)] if isinstance(value, Text) else []
    hints = (hole.hint if isinstance(hole, Unknown) else _SETTING for hole in holes)
    return [] if any(hint == _SETTING or speaks_of(hint, "environment_choice") for hint in hints) else holes


def _hints_of_companies(resolution: Resolution, header: RequiredHeader) -> Iterator[str]:
    """How the code calls the companies that it names in the header."""
    return (part.hint for part in parts_of_companies(resolution, header) if isinstance(part, Unknown) and part.hint)


def parts_of_companies(resolution: Resolution, header: RequiredHeader) -> tuple[Value, ...]:
    """What the companies are made of that the API's requests name in the header."""
    return resolution.once((parts_of_companies, header.name), lambda: tuple(_parts_of_companies(resolution, header)))


def _parts_of_companies(resolution: Resolution, header: RequiredHeader) -> Iterator[Value]:
    for request in resolution.requests:
        if request.kind is Kind.API:
            for entry in request.observation.entries(header.name.lower()):
                yield from (part for value in entry.values for part in flat_parts(value))


def flat_parts(value: Value) -> Iterator[Value]:
    """What a value is made of: stretches of texts, and what is filled in between, texts in texts taken apart."""
    for part in value.parts if isinstance(value, Text) else ():
        yield from flat_parts(part.value) if isinstance(part, Hole) else (Text((part,), part.place),)
    if not isinstance(value, Text):
        yield value


def _record(hint: str) -> str:
    """What a field is taken out of, if that is one of many."""
    record = _FIELD.sub("", hint)
    return record if record != hint and _ONE_OF_MANY.search(record) else ""


def _table_of_both(credentials: Iterable[Value], companies: frozenset[str]) -> str:
    """The table of a document of which several rows hold credentials and a company: `read()['tenants']['north']`."""
    held = {_FIELD.sub("", hint_of(value)) for value in credentials if isinstance(value, Unknown)}
    rows = held & {_FIELD.sub("", company) for company in companies}
    tables: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if (key := _KEY.search(row)) is not None and not speaks_of(key[1], "stage"):
            tables[row[: key.start()]].add(key[1])
    return next((_last_key(table) for table in sorted(tables) if len(tables[table]) > 1), "")


def _last_key(table: str) -> str:
    found = _KEY.search(table)
    return found[1] if found is not None else "company"


def _is_item_of(company: str, kind: str, own: str, resolution: Resolution) -> bool:
    """Whether a class has the credential and a company that is a field of one of many: `accounts[].company`."""
    declared = resolution.once("fields of classes", lambda: _declared(resolution))
    record, _, name = company.rpartition(".")
    return _ONE_OF_MANY.search(record) is not None and any({own, name} <= each for each in declared.get(kind, ()))


def _declared(resolution: Resolution) -> dict[str, list[frozenset[str]]]:
    """The fields of each class, with those of its bases; several classes may have one name."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    for cls in resolution.classes:
        annotated = (name for name, _ in fields(cls))
        bound = (name for one in project_classes(cls) for name in one.namespace)
        found[cls.definition.name].append(frozenset((*annotated, *bound)))
    return found


def _noun(hint: str) -> str:
    bare = _ONE_OF_MANY.sub("", hint)
    if bare.endswith(")"):
        # What a call gives back has no name of its own.
        return "company"
    found = _LAST_NOUN.search(bare)
    return found[1] if found is not None else hint
