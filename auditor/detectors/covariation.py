"""Whether credentials change together with the company that requests are about: one pair for each company."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from auditor.model.vendor import RequiredHeader
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Hole, Text, Unknown, Value, hint_of

# The last step into a record: `.client_id`, `['client_id']`.
_FIELD = re.compile(r"(?:\.\w+|\[(?:'[^']*'|\"[^\"]*\")\])$")
# An item of many: `tenants[]`, `ACCOUNTS[slug]`.
_ONE_OF_MANY = re.compile(r"\[(?:[A-Za-z_][\w.]*)?\]")
_LAST_NOUN = re.compile(r"([A-Za-z_]\w*)\W*$")


def varying_holder(credentials: Iterable[Value], resolution: Resolution, header: RequiredHeader) -> str:
    """What to call the record (or key) that both the credentials and the company come from; empty if there is none."""
    companies = resolution.once(("companies", header.name), lambda: frozenset(_companies(resolution, header)))
    for credential in (hint_of(value) for value in credentials if isinstance(value, Unknown)):
        record = _record(credential)
        if record and any(_record(company) == record for company in companies):
            return _noun(record)
        if key := next((company for company in companies if _is_key_of(company, credential)), ""):
            return _noun(key)
    return ""


def _companies(resolution: Resolution, header: RequiredHeader) -> Iterator[str]:
    """How the code calls the companies that it names in the header."""
    for request in resolution.requests:
        if request.kind is not Kind.API:
            continue
        for headers in request.observation.headers:
            entry = headers.entries.get(header.name.lower())
            for value in entry.values if entry is not None else ():
                yield from _hints(value)


def _hints(value: Value) -> Iterator[str]:
    match value:
        case Text(parts=parts):
            for part in parts:
                if isinstance(part, Hole):
                    yield from _hints(part.value)
        case Unknown(hint=hint) if hint:
            yield hint
        case _:
            return


def _record(hint: str) -> str:
    """What a field is taken out of, if that is one of many."""
    record = _FIELD.sub("", hint)
    return record if record != hint and _ONE_OF_MANY.search(record) else ""


def _is_key_of(company: str, credential: str) -> bool:
    return re.search(rf"[\[(]\s*{re.escape(company)}\s*[\])]", credential) is not None


def _noun(hint: str) -> str:
    found = _LAST_NOUN.search(_ONE_OF_MANY.sub("", hint))
    return found[1] if found is not None else hint
