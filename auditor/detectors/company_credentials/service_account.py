"""A client-credentials token request with signs of an account that was made by hand inside one company."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.company_credentials.company_records import company_record, is_only_row
from auditor.detectors.company_credentials.credential_pairs import (
    Holders,
    is_one_pair,
    lookup_keys,
    open_key,
    varying_holder,
)
from auditor.detectors.company_credentials.managed_accounts import managed_accounts
from auditor.detectors.company_credentials.origins import Origins, Written, spread_mappings, unpacked_values
from auditor.detectors.shared.client_objects import ClientObject, client_objects
from auditor.detectors.shared.evidence import request_doubts, request_hops
from auditor.detectors.shared.naming import spelled
from auditor.detectors.shared.oauth_requests import (
    CLIENT_CREDENTIALS,
    GRANT_FIELD,
    OAuthRequest,
    Purpose,
    oauth_requests,
)
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import also_at, asking_place, field_places
from auditor.detectors.shared.shared_transports import shared_transports
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import call_at, called_name, keyword, value_at
from auditor.facts import expressions as facts
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.client import ParameterRole
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import RequiredHeader, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Partial, Place, Text, Value, hint_of

_UNPROVEN = "Code cannot prove the kind of an account; the vendor's portal can."


class Options(Struct, frozen=True, kw_only=True):
    """The fields that hold credentials, who may own them, and how sure each sign is."""

    credential_fields: tuple[str, ...] = ()
    dmsa_words: tuple[str, ...] = ()
    endpoint_segments: frozenset[str] = frozenset()
    holder_words: tuple[str, ...] = ()
    named_confidence: Confidence
    no_header_confidence: Confidence
    not_credentials: tuple[str, ...] = ()
    per_company_confidence: Confidence
    service_account_prefixes: tuple[str, ...] = ()
    service_account_words: tuple[str, ...] = ()


class _Asked(Struct, frozen=True, kw_only=True):
    """One place where a token is asked for: `parts` of its body, what is written for the credentials, their values."""

    place: Place
    parts: tuple[Place, ...]
    written: tuple[Written, ...]
    values: tuple[Value, ...]
    ids: tuple[Value, ...]
    names: tuple[str, ...]
    evidence: tuple[Hop, ...]
    reasons: tuple[str, ...]


class _Sign(Struct, frozen=True):
    message: str
    fields: dict[str, str]
    confidence: Confidence
    reason: str


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """The strongest sign of each place that asks for a token with client credentials."""
    options = read_options(rule, Options)
    yield from managed_accounts(resolution, options.endpoint_segments)
    origins = Origins(resolution)
    header = knowledge.vendor.header
    dmsa = _says_dmsa(resolution, options.dmsa_words)
    no_header = not dmsa and _names_no_company(resolution, header)
    at: dict[Place, list[_Asked]] = defaultdict(list)
    for one in _asked(resolution, knowledge, options):
        at[one.place].append(one)
    for asked in (_together(group) for group in at.values()):
        behind = [step for written in asked.written for step in origins.behind(written)]
        owners = _owners(asked, behind, origins, knowledge.vendor, options)
        sign = next((_Sign("per_company", {"holder": found[0]}, *found[1:]) for found in owners if found[0]), None)
        if sign is not None and is_only_row(behind, origins):
            sign = None
        if sign is None and not dmsa:
            sign = _named(asked, [step.expression for step in behind], options, knowledge.vendor)
        if sign is None and no_header:
            reason = "Only the missing company header suggests the kind of account."
            sign = _Sign("no_header", {}, options.no_header_confidence, reason)
        if sign is not None:
            root = resolution.locate(asked.place)
            match = Match(
                root=root, site=root, message=sign.message, fields=sign.fields, evidence=asked.evidence,
                confidence=sign.confidence.capped(Confidence.MEDIUM) if asked.reasons else sign.confidence,
                reasons=(sign.reason, *asked.reasons),
            )  # fmt: skip
            yield from also_at(match, asked.parts, resolution)


def _together(group: list[_Asked]) -> _Asked:
    """All ways to one place: only together they tell whether the credentials vary."""
    return replace(
        group[0],
        parts=tuple(dict.fromkeys(part for asked in group for part in asked.parts)),
        written=tuple({(id(w.expression), w.chain[-2:]): w for asked in group for w in asked.written}.values()),
        values=tuple(dict.fromkeys(value for asked in group for value in asked.values)),
        ids=tuple(dict.fromkeys(value for asked in group for value in asked.ids)),
        names=tuple(dict.fromkeys(name for asked in group for name in asked.names)),
    )


def _owners(
    asked: _Asked, behind: list[Written], origins: Origins, vendor: Vendor, options: Options
) -> Iterator[tuple[str, Confidence, str]]:
    """Which company the credentials may belong to, by what they come from: its name, how sure it is, and why not surer.

    Names are empty where nothing says so.
    """
    resolution, syntax = origins.resolution, syntax_of(origins.resolution)
    steps = [step.expression for step in behind]
    is_many = not is_one_pair(asked.values, asked.ids)
    if is_many:
        together = varying_holder((*asked.values, *asked.ids), resolution, vendor.header)
        yield _singular(together), options.per_company_confidence, _UNPROVEN
    chosen = "Credentials and company are both chosen by the caller; they are assumed to belong together."
    yield open_key(steps, resolution, vendor.header), Confidence.MEDIUM, chosen
    if is_many:
        yield _singular(_holder(asked, steps, resolution, options)), options.per_company_confidence, _UNPROVEN
        recorded = (company_record(step, origins, syntax, vendor) for step in behind)
        beside = "The company id in the record suggests that it belongs to one company."
        yield next((word for word in recorded if word), ""), Confidence.MEDIUM, beside


def _holder(asked: _Asked, steps: list[facts.Expr], resolution: Resolution, options: Options) -> str:
    """Who owns the record or table that the credentials are taken from, or the key they are looked up under."""
    holders = Holders(
        words=options.holder_words,
        exempt=options.not_credentials,
        never=(*options.service_account_words, *options.dmsa_words),
    )
    found = next((word for step in steps if (word := holders.of_expression(step))), "")
    found = found or next((word for value in asked.values if (word := holders.of_value(value))), "")
    return found or next((word for value in lookup_keys(steps, resolution) if (word := holders.of_key(value))), "")


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _named(asked: _Asked, steps: list[facts.Expr], options: Options, vendor: Vendor) -> _Sign | None:
    words = tuple({word.replace(" ", "_").replace("-", "_") for word in options.service_account_words})
    prefixes = options.service_account_prefixes
    secrets = {value.literal for value in asked.values if isinstance(value, Text)}
    written = (name for step in steps for name in _names(step) if name not in secrets)
    for name in (*_settings(asked), *written, *asked.names):
        if vendor.names_another(name) or speaks_of(name, "other_service_accounts"):
            continue
        if name.startswith(prefixes) or any(f"_{word}" in spelled(name) for word in words):
            called = {"name": name.rpartition(".")[2] or name}
            return _Sign("named", called, options.named_confidence, "Only names suggest the kind of account.")
    return None


def _settings(asked: _Asked) -> Iterator[str]:
    """How the code calls what it is given; a credential that is written down is no name."""
    return (hint_of(value) for value in asked.values if not isinstance(value, Text))


def _names(expression: facts.Expr) -> Iterator[str]:
    match expression:
        case facts.Name(id=name) | facts.Attribute(attr=name):
            yield name
        case facts.Literal(value=str(text)) if text and " " not in text and len(text) <= 80:
            yield text
        case facts.Subscript(index=facts.Literal(value=str(text))):
            yield text


def _asked(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[_Asked]:
    fields = options.credential_fields
    for sent in oauth_requests(resolution, knowledge.vendor):
        if sent.purpose is Purpose.TOKEN and CLIENT_CREDENTIALS in sent.grants:
            yield _of_request(sent, fields, resolution)
    for made in client_objects(resolution, knowledge):
        if made.client.grant == CLIENT_CREDENTIALS:
            yield _of_client(made, resolution)


def _of_request(sent: OAuthRequest, fields: tuple[str, ...], resolution: Resolution) -> _Asked:
    observation = sent.request.observation
    place, parts = asking_place(sent, resolution), field_places(sent, GRANT_FIELD, *fields)
    transports = shared_transports(resolution)
    if parts and transports.has(place):
        # Others ask for their tokens here as well; what the vendor is sent is written elsewhere.
        place = parts[0]
    return _Asked(
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
            yield from (Written(given, found[1], chain[:depth]) for given in _passed(found[0], ()))
            yield from (Written(*given, chain[:depth]) for given in unpacked_values(*found, (), resolution))
    session = next((value for value in sent.request.observation.options.get("session", ())), None)
    made = call_at(session.place, resolution) if isinstance(session, Text) else None
    if made is not None:
        positional = [a.value for a in made[0].args if a.keyword is None] if "OAuth" in called_name(made[0]) else []
        yield from (Written(given, made[1], ()) for given in (*_passed(made[0], fields), *positional[:2]))


def _passed(call: facts.Call, fields: tuple[str, ...]) -> list[facts.Expr]:
    """The credentials that a call passes by keyword."""
    return [given for name in (*fields, "auth") if (given := keyword(call, name)) is not None]


def _of_client(made: ClientObject, resolution: Resolution) -> _Asked:
    roles = (ParameterRole.CLIENT_ID, ParameterRole.CLIENT_SECRET)
    found = call_at(made.place, resolution)
    written: list[Written] = []
    for position, parameter in enumerate(made.client.parameters):
        if found is not None and parameter.role in roles:
            positional = [a.value for a in found[0].args if a.keyword is None]
            given = keyword(found[0], parameter.name) or (positional[position] if position < len(positional) else None)
            if given is not None:
                written.append(Written(given, found[1], ()))
    root = resolution.locate(made.place)
    return _Asked(
        place=made.place,
        parts=(),
        written=tuple(written),
        values=tuple(value for role in roles for value in made.state.attrs.get(role.value, ())),
        ids=tuple(made.state.attrs.get(roles[0].value, ())),
        names=(found[1].name,) if found is not None else (),
        evidence=(Hop(location=root, message="The client requests a token with these credentials."),),
        reasons=(),
    )


def _says_dmsa(resolution: Resolution, words: tuple[str, ...]) -> bool:
    """Whether any name, text or remark of the project speaks of the successor."""
    for module in resolution.modules.values():
        if any(word in module.prose for word in words):
            return True
        for word in words:
            parts = word.replace("-", " ").replace("_", " ").split()
            if len(parts) > 1 and module.words.issuperset(parts):
                return True
            if len(parts) == 1 and any(parts[0] in known for known in module.words):
                return True
    return False


def _names_no_company(resolution: Resolution, header: RequiredHeader) -> bool:
    """Whether there are API requests, and none of them can carry the header; under a wrong name it does not count."""
    requests = [request for request in resolution.requests if request.kind is Kind.API]
    for request in requests:
        for headers in request.observation.headers:
            if headers.is_open or any(header.is_right(name) for name in headers.entries):
                return False
    return bool(requests)
