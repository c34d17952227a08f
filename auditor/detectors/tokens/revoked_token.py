"""A revoke call that sends the access token, which lives on until its time is over."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.credentials import reads_what_is_sent
from auditor.detectors.shared.evidence import request_hops
from auditor.detectors.shared.form_fields import Field
from auditor.detectors.shared.oauth_requests import (
    CLIENT_CREDENTIALS,
    GRANT_FIELD,
    OAuthRequest,
    Purpose,
    oauth_requests,
)
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import also_at, read_in_row, row_place
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.written import call_at, value_at
from auditor.detectors.tokens.token_kinds import TokenKind, TokenWords
from auditor.facts import expressions as facts
from auditor.facts.walk import subexpressions
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import OAuth
from auditor.semantics.domain.values import Place, Text, Unknown, Values
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution

# The parameter of RFC 7009 that names the kind of the token.
_HINT = "token_type_hint"


class Options(Struct, frozen=True, kw_only=True):
    """Words that tell tokens apart, and parameters that take one by mistake."""

    access_words: tuple[str, ...] = ()
    refresh_words: tuple[str, ...] = ()
    wrong_parameters: tuple[str, ...] = ()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """One match for each revoke request whose token is the access token."""
    options = read_options(rule, Options)
    words = TokenWords(options.access_words, options.refresh_words)
    oauth = knowledge.vendor.oauth
    asked = oauth_requests(resolution, knowledge.vendor)
    # A project of service accounts has no other token to hand over.
    only_access = frozenset(grant for sent in asked for grant in sent.grants) == {CLIENT_CREDENTIALS}
    for sent in asked:
        field = _token_field(sent, oauth, options.wrong_parameters)
        if field is None or not _revokes(sent):
            continue
        root = _access_token_given(sent, field, words, resolution, only_access=only_access)
        if root is not None:
            yield from also_at(_match(sent, root, resolution, oauth), [field.place], resolution)


def _token_field(sent: OAuthRequest, oauth: OAuth, wrong: tuple[str, ...]) -> Field | None:
    names = (oauth.revoke_parameter, *wrong)
    return next((sent.fields[name] for name in names if name in sent.fields), None)


def _revokes(sent: OAuthRequest) -> bool:
    """The revoke endpoint; or the token endpoint, handed a token and no grant: nothing else can be meant."""
    if sent.purpose is Purpose.REVOKE:
        return True
    return sent.purpose is Purpose.TOKEN and not (GRANT_FIELD in sent.fields or sent.is_open or sent.grants)


def _access_token_given(
    sent: OAuthRequest, field: Field, words: TokenWords, resolution: Resolution, *, only_access: bool
) -> Place | None:
    """The innermost line that names the token it hands on, if that is the access token."""
    observation = sent.request.observation
    written = list(_written(sent, field, resolution))
    for expression in written:
        kind = words.kind_of_expression(expression)
        if kind is not TokenKind.UNKNOWN:
            return _site_around(expression, field, observation) if kind is TokenKind.ACCESS else None
    keys = tuple(value for expression in written for value in _keys_of(expression, resolution))
    if (told := _told_by_row(sent, field, keys, words, resolution)) is not None:
        return told[1] if told[0] is TokenKind.ACCESS else None
    kinds = {words.kind_of_value(value) for value in field.values}
    if len(observation.urls) == 1 and kinds >= {TokenKind.ACCESS, TokenKind.REFRESH}:
        one_by_one = (key.place for key in keys if words.kind_of_value(key) is TokenKind.ACCESS)
        if (place := next(filter(None, one_by_one), None)) is not None:
            return place
    for site in reversed(observation.chain):
        found = call_at(site.place, resolution)
        named = _kinds_in(found[0], field.values, words, resolution) if found is not None else set()
        if named:
            return site.place if named == {TokenKind.ACCESS} else None
    kind = words.kind_of_values(field.values)
    read = (syntax_of(resolution).at(value.place) for value in field.values if isinstance(value, Unknown))
    if kind is TokenKind.UNKNOWN and any(reads_what_is_sent(each, resolution) for each in (*written, *read)):
        kind = TokenKind.ACCESS
    if kind is TokenKind.UNKNOWN and _HINT in sent.fields:
        kind = words.kind_of_values(sent.fields[_HINT].values)
    if kind is not TokenKind.ACCESS and not (kind is TokenKind.UNKNOWN and only_access):
        return None
    return observation.site if written else _handed_over(observation, field, resolution)


def _told_by_row(
    sent: OAuthRequest, field: Field, keys: tuple[Text, ...], words: TokenWords, resolution: Resolution
) -> tuple[TokenKind, Place] | None:
    """What the vendor's row of a table takes for the token, by a function or by a key, and where; None if nothing."""
    read = read_in_row(sent.request.url, field.values, resolution)
    if read and (kind := words.kind_of_values(read)) is not TokenKind.UNKNOWN:
        return kind, read[0].place or sent.request.observation.site
    row = row_place(sent.request.url, keys, resolution)
    told = resolution.values(syntax_of(resolution).at(row)) if row is not None else ()
    kind = words.kind_of_values(key for key in keys if key in told)
    return (kind, row) if row is not None and kind is not TokenKind.UNKNOWN else None


def _keys_of(expression: facts.Expr, resolution: Resolution) -> Iterator[Text]:
    """What may be the key that takes the token out of a pair: one of several, each token in its turn."""
    match expression:
        case facts.Subscript(index=key):
            pass
        case facts.Call(func=facts.Name(id="getattr"), args=(_, argument, *_)):
            key = argument.value
        case _:
            return
    yield from (value for value in resolution.values(key) if isinstance(value, Text) and value.literal is not None)


def _handed_over(observation: Observation, field: Field, resolution: Resolution) -> Place:
    """The innermost call that hands the token to a function that posts any form, or the one that sends."""
    for site in reversed(observation.chain):
        found = call_at(site.place, resolution)
        given = found[0].args if found is not None else ()
        if any(set(resolution.values(argument.value)) & set(field.values) for argument in given):
            return site.place
    return observation.site


def _site_around(expression: facts.Expr, field: Field, observation: Observation) -> Place:
    """The innermost call on the way of the request in whose arguments the token is written, or the one that sends."""
    module = field.place.module if field.place is not None else observation.site.module
    around = Place(module, expression.span)
    return next((place for place in observation.way if place.covers(around)), observation.site)


def _written(sent: OAuthRequest, field: Field, resolution: Resolution) -> Iterator[facts.Expr]:
    """How the request itself writes the token."""
    names = [name for name, known in sent.fields.items() if known is field]
    if field.place is not None and names:
        found = value_at(field.place, names[0], resolution)
        if found is not None:
            yield found[0]
    if sent.call is not None:
        yield from (argument.value for argument in sent.call.args if argument.keyword in names)


def _kinds_in(call: facts.Call, values: Values, words: TokenWords, resolution: Resolution) -> set[TokenKind]:
    """The kinds that a caller's arguments name, of those that are what the request sends."""
    found: set[TokenKind] = set()
    for argument in call.args:
        for part in subexpressions(argument.value):
            if set(resolution.values(part)) & set(values):
                found.add(words.kind_of_expression(part))
    return found - {TokenKind.UNKNOWN}


def _match(sent: OAuthRequest, root: Place, resolution: Resolution, oauth: OAuth) -> Match:
    request = sent.request
    reasons = ["The vendor announced this change but still documents the opposite.", *request.observation.inferred]
    right = sent.purpose is Purpose.REVOKE
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(request.observation.site),
        message="default" if right else "wrong_endpoint",
        fields={"path": request.url.path, "expected": oauth.revoke},
        confidence=Confidence.MEDIUM,
        reasons=tuple(reasons),
        evidence=(
            Hop(location=resolution.locate(root), message="The access token is passed here."),
            *request_hops(request, resolution),
        ),
    )
