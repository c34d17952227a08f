"""The places that ask for a token with client credentials, and what is written for these."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.company_credentials.origins import Written, spread_mappings, unpacked_values
from auditor.detectors.shared.client_objects import ClientObject, client_objects
from auditor.detectors.shared.evidence import request_doubts, request_hops
from auditor.detectors.shared.module_kinds import is_in_test
from auditor.detectors.shared.oauth_requests import (
    CLIENT_CREDENTIALS,
    GRANT_FIELD,
    OAuthRequest,
    Purpose,
    oauth_requests,
)
from auditor.detectors.shared.sent_places import asking_place, field_places, shared_transports
from auditor.detectors.shared.written import argument_of, call_at, keyword, positional, value_at
from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.model import Hop
from auditor.model.client import ParameterRole
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.values import Partial, Place, Text, Value
from auditor.semantics.resolution import Resolution


class Asked(Struct, frozen=True, kw_only=True):
    """One place where a token is asked for: `parts` of its body, what is written for the credentials, their values."""

    place: Place
    parts: tuple[Place, ...]
    written: tuple[Written, ...]
    values: tuple[Value, ...]
    ids: tuple[Value, ...]
    names: tuple[str, ...]
    evidence: tuple[Hop, ...]
    reasons: tuple[str, ...]


def asked_tokens(resolution: Resolution, knowledge: Knowledge, fields: tuple[str, ...]) -> Iterator[Asked]:
    """Each place once, with all ways to it; `fields` are those of a request that hold credentials."""
    at: dict[Place, list[Asked]] = defaultdict(list)
    for one in _asked(resolution, knowledge, fields):
        at[one.place].append(one)
    yield from (_together(group, resolution) for group in at.values())


def _together(group: list[Asked], resolution: Resolution) -> Asked:
    """All ways to one place: only together they tell whether the credentials vary."""
    return replace(
        group[0],
        parts=tuple(dict.fromkeys(part for asked in group for part in asked.parts)),
        written=tuple({(id(w.expression), w.chain[-2:]): w for asked in group for w in asked.written}.values()),
        values=_meant((value for asked in group for value in asked.values), resolution),
        ids=_meant((value for asked in group for value in asked.ids), resolution),
        names=tuple(dict.fromkeys(name for asked in group for name in asked.names)),
    )


def _meant(values: Iterable[Value], resolution: Resolution) -> tuple[Value, ...]:
    """The values without those that tests make up, unless there are no others."""
    told = tuple(dict.fromkeys(values))
    made_up = {v for v in told if isinstance(v, Text) and v.place is not None and is_in_test(v.place, resolution)}
    return tuple(v for v in told if v not in made_up) or told


def _asked(resolution: Resolution, knowledge: Knowledge, fields: tuple[str, ...]) -> Iterator[Asked]:
    for sent in oauth_requests(resolution, knowledge.vendor):
        if sent.purpose is Purpose.TOKEN and CLIENT_CREDENTIALS in sent.grants:
            yield _of_request(sent, fields, resolution)
    for made in client_objects(resolution):
        if made.client.grant == CLIENT_CREDENTIALS:
            yield _of_client(made, resolution)


def _of_request(sent: OAuthRequest, fields: tuple[str, ...], resolution: Resolution) -> Asked:
    observation = sent.request.observation
    place, parts = asking_place(sent, resolution), field_places(sent, GRANT_FIELD, *fields)
    transports = shared_transports(resolution)
    if parts and transports.has(place):
        # Others ask for their tokens here as well; what the vendor is sent is written elsewhere.
        place = parts[0]
    return Asked(
        place=place,
        parts=parts,
        written=tuple(_credentials(sent, fields, resolution)),
        values=tuple(value for name in fields if name in sent.fields for value in sent.fields[name].values),
        ids=sent.fields[fields[0]].values if fields[0] in sent.fields else (),
        names=(observation.function, *(site.callee for site in observation.chain), observation.site.module),
        evidence=request_hops(sent.request, resolution),
        reasons=request_doubts(sent.request),
    )


def _credentials(sent: OAuthRequest, fields: tuple[str, ...], resolution: Resolution) -> Iterator[Written]:
    chain = sent.request.observation.chain
    for name in fields:
        field = sent.fields.get(name)
        found = value_at(field.place, name, resolution) if field is not None else None
        if found is not None:
            yield Written(*found, chain)
    if sent.call is not None and sent.scope is not None:
        yield from (Written(given, sent.scope, chain) for given in spread_mappings(sent.call, sent.scope))
        yield from (Written(given, sent.scope, chain) for given in _passed(sent.call, fields))
        yield from (Written(*given, chain) for given in unpacked_values(sent.call, sent.scope, fields, resolution))
        if any(isinstance(value, Partial) for value in resolution.values(sent.call.func)):
            yield Written(sent.call.func, sent.scope, chain)
    for depth, site in enumerate(chain):
        found = call_at(site.place, resolution)
        if found is not None:
            # A function that sends whatever keywords it is given has no names for them.
            yield from (Written(given, found[1], chain[:depth]) for given in _passed(found[0], fields))
            yield from (Written(*given, chain[:depth]) for given in unpacked_values(*found, (), resolution))
    made = call_at(next(sent.request.observation.made("session"), None), resolution)
    if made is not None:
        pair = positional(made[0])[:2] if "OAuth" in plain_name(made[0].func) else []
        yield from (Written(given, made[1], ()) for given in (*_passed(made[0], fields), *pair))
        yield from (Written(*given, ()) for given in unpacked_values(*made, fields, resolution))


def _passed(call: facts.Call, fields: tuple[str, ...]) -> list[facts.Expr]:
    """The credentials that a call passes by keyword."""
    return [given for name in (*fields, "auth") if (given := keyword(call, name)) is not None]


def _of_client(made: ClientObject, resolution: Resolution) -> Asked:
    roles = (ParameterRole.CLIENT_ID, ParameterRole.CLIENT_SECRET)
    found = call_at(made.place, resolution)
    written: list[Written] = []
    for position, parameter in enumerate(made.client.parameters if found is not None else ()):
        given = argument_of(found[0], parameter.name, position) if found is not None else None
        if found is not None and given is not None and parameter.role in roles:
            written.append(Written(given, found[1], ()))
    root = resolution.locate(made.place)
    return Asked(
        place=made.place,
        parts=(),
        written=tuple(written),
        values=tuple(value for role in roles for value in made.state.attrs.get(role.value, ())),
        ids=tuple(made.state.attrs.get(roles[0].value, ())),
        names=(found[1].name,) if found is not None else (),
        evidence=(Hop(location=root, message="The client requests a token with these credentials."),),
        reasons=(),
    )
