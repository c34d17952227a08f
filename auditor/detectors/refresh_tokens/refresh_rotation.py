"""A refresh whose new refresh token is not kept, or that is repeated blindly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.refresh_tokens.answer_uses import AnswerUse, uses_of
from auditor.detectors.refresh_tokens.refresh_repeats import repeat_of
from auditor.detectors.refresh_tokens.refreshing_clients import (
    RefreshingBase,
    RefreshingClient,
    forgetful_heirs,
    is_forgotten,
    lives_on,
    unstored_refreshes,
)
from auditor.detectors.shared.client_objects import client_objects
from auditor.detectors.shared.evidence import match_at, request_match
from auditor.detectors.shared.form_fields import form_fields
from auditor.detectors.shared.module_kinds import is_in_test
from auditor.detectors.shared.oauth_requests import GRANT_FIELD, OAuthRequest, Purpose, oauth_requests
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import (
    also_at,
    asking_place,
    field_places,
    may_be_same,
    parting_place,
    taken_by,
)
from auditor.detectors.shared.syntax import syntax_of
from auditor.model import Confidence, Hop, Match, Phrase, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import OAuth
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import ENVIRONMENT, Constant, External, Place, Text, Unknown, Value, hint_of
from auditor.semantics.resolution import Resolution

# Ways to one request that are looked at for a retry; those beyond pass through the same few functions.
WAYS_LIMIT = 50
_KEPT_ELSEWHERE = "The new token may be stored in a way that the code does not show."
_DOUBTS = {"retried": "Which errors are retried, and how often, was not considered."}


class Options(Struct, frozen=True, kw_only=True):
    """What repeats requests, and the classes of libraries that refresh by themselves."""

    grant: str
    retry_decorators: tuple[str, ...] = ()
    refreshing_bases: tuple[RefreshingBase, ...] = ()
    refreshing_clients: tuple[RefreshingClient, ...] = ()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Refresh requests by the call that sends them; then clients of libraries that refresh by themselves."""
    options = read_options(rule, Options)
    grant, decorators = options.grant, options.retry_decorators
    oauth = knowledge.vendor.oauth
    updaters = [client.updater for client in options.refreshing_clients]
    sites: dict[Place, list[OAuthRequest]] = defaultdict(list)
    for sent in oauth_requests(resolution, knowledge.vendor):
        if sent.purpose is Purpose.TOKEN and grant in sent.grants:
            sites[sent.request.observation.site].append(sent)
    for group in sites.values():
        lost = [m for part in _by_asking(group, resolution) for m in _lost(part, grant, updaters, oauth, resolution)]
        yield from lost or _repeated(group[:WAYS_LIMIT], decorators, resolution)
    yield from _of_libraries(resolution, knowledge, options)


def _by_asking(group: list[OAuthRequest], resolution: Resolution) -> Iterator[list[OAuthRequest]]:
    """Requests of one call that sends, apart by who asked: callers of a sender of every form keep what they like."""
    asked: dict[Place, list[OAuthRequest]] = defaultdict(list)
    for sent in group:
        asked[asking_place(sent, resolution)].append(sent)
    yield from asked.values()


def _lost(
    group: list[OAuthRequest], grant: str, updaters: list[str], oauth: OAuth, resolution: Resolution
) -> Iterator[Match]:
    """Refreshes that were asked for in one place, if the new token goes nowhere."""
    syntax = syntax_of(resolution)
    use = uses_of(_requests_of(group, grant, resolution), resolution, syntax)
    is_told = is_forgotten(group[0], use, updaters, resolution, syntax)
    if is_told:
        use.is_held = use.is_held or lives_on(group[0], syntax)
    if is_told or _is_dropped(use, oauth):
        yield from _told(group, use, oauth, resolution)
    elif len(group) > 1:
        yield from _lost_by_callers(group[:WAYS_LIMIT], grant, oauth, resolution)


def _lost_by_callers(group: list[OAuthRequest], grant: str, oauth: OAuth, resolution: Resolution) -> Iterator[Match]:
    """A function renews for all, and some of its callers give it a fixed token and drop the new one."""
    lost: list[tuple[OAuthRequest, AnswerUse]] = []
    for sent in group:
        if _fixed_source(sent, oauth.refresh_token_field):
            use = uses_of(_requests_of([sent], grant, resolution), resolution, syntax_of(resolution))
            is_lost = _is_dropped(use, oauth) and not use.is_held
            lost.extend([(sent, use)] if is_lost else [])
    kept = [sent for sent in group if all(sent is not one for one, _ in lost)]
    others = taken_by(sent.request.observation for sent in kept)
    for sent, use in lost:
        root = parting_place(sent.request.observation, others)
        told = _told([sent], use, oauth, resolution) if not is_in_test(root, resolution) else ()
        yield from (replace(match, root=resolution.locate(root)) for match in told)


def _is_dropped(use: AnswerUse, oauth: OAuth) -> bool:
    """The access token is taken out of the answer, the refresh token goes nowhere."""
    is_kept = oauth.refresh_token_field in use.reads or use.escapes
    return not is_kept and oauth.access_token_field in use.reads


def _told(group: list[OAuthRequest], use: AnswerUse, oauth: OAuth, resolution: Resolution) -> Iterator[Match]:
    """One match for each kind of source; an answer that objects hold may serve whoever asks them."""
    told: set[str] = set()
    token = oauth.refresh_token_field
    for sent in group:
        source = _fixed_source(sent, token)
        message = "constant" if source else "default"
        if message not in told and (source or not use.is_held):
            told.add(message)
            match = _match(sent, message, {"source": source} if source else {}, resolution)
            places = (*field_places(sent, token), *use.reads.get(oauth.access_token_field, ()))
            yield from also_at(match, places, resolution)


def _repeated(group: list[OAuthRequest], decorators: tuple[str, ...], resolution: Resolution) -> Iterator[Match]:
    for sent in group:
        repeat = repeat_of(sent, decorators, resolution)
        if repeat is not None:
            match = _match(sent, "retried", {"retry": repeat.name}, resolution)
            if repeat.place is not None and repeat.is_for_it:
                hop = Hop(location=resolution.locate(repeat.place), message="The refresh is repeated here.")
                match = replace(match, root=hop.location, evidence=(hop, *match.evidence))
            yield from also_at(match, [repeat.place], resolution)
            return


def _requests_of(group: list[OAuthRequest], grant: str, resolution: Resolution) -> frozenset[int]:
    """The numbers of these refreshes, also of those whose pass was only preparatory."""
    found = {sent.request.observation.id for sent in group}
    place = group[0].request.observation.site
    for observation in resolution.dropped:
        # A function that sends whatever it is given has answers of many kinds.
        if observation.site == place and any(may_be_same(sent.request.observation, observation) for sent in group):
            named = form_fields(observation, resolution)[0].get(GRANT_FIELD)
            if named is None or grant in texts_in(named.values):
                found.add(observation.id)
    return frozenset(found)


def _fixed_source(sent: OAuthRequest, token: str) -> str:
    """How to name a source that no program can write back to; empty if there is another one."""
    field = sent.fields.get(token)
    if field is None or not field.values:
        return ""
    names = [_fixed_name(value) for value in field.values if not _is_nothing(value)]
    return min(names) if names and all(names) else ""


def _is_nothing(value: Value) -> bool:
    return isinstance(value, Constant) or (isinstance(value, Text) and value.literal == "")


def _fixed_name(value: Value) -> str:
    match value:
        case Unknown(hint=hint, reason=reason) if reason == ENVIRONMENT and hint:
            return Phrase(f"{quoted(hint)} from the environment")
        case Text(literal=str(literal)) if literal:
            return Phrase("a hard-coded token")
        case External() if hint_of(value).rpartition(".")[2].isupper():
            return Phrase(f"{quoted(hint_of(value).rpartition('.')[2])} from the settings")
        case _:
            return ""


def _match(sent: OAuthRequest, message: str, fields: dict[str, str], resolution: Resolution) -> Match:
    place, reasons = asking_place(sent, resolution), (_DOUBTS.get(message, _KEPT_ELSEWHERE),)
    return request_match(place, "", sent.request, resolution, message=message, fields=fields, reasons=reasons)


def _of_libraries(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[Match]:
    for found in unstored_refreshes(options.refreshing_clients, resolution, knowledge.vendor):
        client = found.client.call.rpartition(".")[2]
        told = f"{quoted(client)} is created here without a way to store the token."
        yield match_at(
            found.place,
            f"{quoted(client)} hands over the new tokens, and only other fields are kept." if found.drops else told,
            resolution,
            message="default" if found.drops else "no_updater" if found.client.updater else "keeps_none",
            fields={"client": client, "keyword": found.client.updater},
            confidence=Confidence.MEDIUM,
            reasons=("The client may live long, or its token may be stored in another way.",),
        )
    for heir in forgetful_heirs(options.refreshing_bases, resolution, knowledge.vendor):
        told = f"{quoted(heir.name)} defines here what a refresh sends."
        fields, reasons = {"client": heir.name, "base": heir.base}, (_KEPT_ELSEWHERE,)
        yield match_at(
            heir.place, told, resolution,
            message="no_override", fields=fields, confidence=Confidence.MEDIUM, reasons=reasons,
        )  # fmt: skip
    for made in client_objects(resolution):
        if made.client.keeps_refresh_token is False:
            told = "The package does not store the new refresh token."
            reasons = ("The package itself does this; its callers may work around it.",)
            yield match_at(made.place, told, resolution, confidence=Confidence.MEDIUM, reasons=reasons)
