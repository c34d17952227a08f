"""A refresh whose new refresh token is not kept, or that is repeated blindly."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from auditor.detectors.answer_uses import uses_of
from auditor.detectors.client_objects import client_objects
from auditor.detectors.doubts import request_doubts
from auditor.detectors.form_fields import form_fields
from auditor.detectors.lifetimes.ground import Ground
from auditor.detectors.oauth_requests import GRANT_FIELD, OAuthRequest, Purpose, oauth_requests
from auditor.detectors.refresh_repeats import repeat_of
from auditor.detectors.refreshing_clients import read_clients, unstored_refreshes
from auditor.detectors.trail import request_hop, trail
from auditor.detectors.written import Calls
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import External, Place, Text, Unknown, Value, hint_of
from auditor.tables import Table

_ENVIRONMENT = "the environment decides"


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Refresh requests by the call that sends them; then clients of libraries that refresh by themselves."""
    options = Table(dict(rule.options), file=rule.code, place="options")
    grant, decorators = options.text("grant"), options.texts("retry_decorators")
    oauth = knowledge.vendor.oauth
    ground = Ground(resolution.modules)
    sites: dict[Place, list[OAuthRequest]] = defaultdict(list)
    for sent in oauth_requests(resolution, knowledge.vendor):
        if sent.purpose is Purpose.TOKEN and grant in sent.grants:
            sites[sent.request.observation.site].append(sent)
    calls = Calls(resolution)
    for place, group in sites.items():
        use = uses_of(_requests_at(place, group, grant, resolution), resolution, ground)
        is_kept = oauth.refresh_token_field in use.reads or use.escapes or oauth.access_token_field not in use.reads
        told: set[str] = set()
        for sent in group:
            source = _fixed_source(sent, oauth.refresh_token_field)
            repeat = repeat_of(sent, decorators, calls, ground)
            message, fields = "", dict[str, str]()
            if not is_kept and (source or not use.is_held):
                message, fields = ("constant", {"source": source}) if source else ("default", {})
            elif repeat is not None:
                message, fields = "retried", {"retry": repeat}
            if message and message not in told:
                told.add(message)
                yield _match(sent, message, fields, resolution)
    yield from _of_libraries(resolution, knowledge, rule)


def _requests_at(place: Place, group: list[OAuthRequest], grant: str, resolution: Resolution) -> frozenset[int]:
    """The numbers of the refreshes sent from one call, also of those whose pass was only preparatory."""
    found = {sent.request.observation.id for sent in group}
    for observation in resolution.execution.machine.dropped:
        if observation.site == place:
            named = form_fields(observation, resolution)[0].get(GRANT_FIELD)
            if named is None or any(isinstance(v, Text) and v.literal == grant for v in named.values):
                found.add(observation.id)
    return frozenset(found)


def _fixed_source(sent: OAuthRequest, token: str) -> str:
    """How to name a source that no program can write back to; empty if there is another one."""
    field = sent.fields.get(token)
    if field is None or not field.values:
        return ""
    names = [_fixed_name(value) for value in field.values]
    return names[0] if all(names) else ""


def _fixed_name(value: Value) -> str:
    match value:
        case Unknown(hint=hint, reason=reason) if reason == _ENVIRONMENT and hint:
            return f"{hint} from the environment"
        case Text(literal=str(literal)) if literal:
            return "a refresh token that is written down"
        case External() if hint_of(value).rpartition(".")[2].isupper():
            return f"{hint_of(value).rpartition('.')[2]} from the settings"
        case _:
            return ""


def _match(sent: OAuthRequest, message: str, fields: dict[str, str], resolution: Resolution) -> Match:
    observation = sent.request.observation
    root = resolution.locate(observation.site)
    reasons = (
        "Whether the new token is kept in another way cannot be seen from the code.",
        *request_doubts(sent.request),
    )
    return Match(
        root=root,
        site=root,
        message=message,
        fields=fields,
        confidence=Confidence.MEDIUM,
        reasons=reasons,
        evidence=(*trail(observation, resolution), request_hop(sent.request, resolution)),
    )


def _of_libraries(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    for found in unstored_refreshes(read_clients(rule), resolution, knowledge.vendor):
        root = resolution.locate(found.place)
        client = found.client.call.rpartition(".")[2]
        yield Match(
            root=root,
            site=root,
            message="no_updater",
            fields={"client": client, "keyword": found.client.updater},
            confidence=Confidence.MEDIUM,
            reasons=("The client may be kept alive and its token stored in another way.",),
            evidence=(Hop(location=root, message=f"{client} is made without {found.client.updater}."),),
        )
    for made in client_objects(resolution, knowledge):
        if made.client.keeps_refresh_token is False:
            root = resolution.locate(made.place)
            yield Match(
                root=root,
                site=root,
                confidence=Confidence.MEDIUM,
                reasons=("The fault lies in the package; what its callers do about it cannot be seen.",),
                evidence=(Hop(location=root, message="The package keeps no new refresh token."),),
            )
