"""A file link is fetched, and nothing on the way adds the bearer token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.credentials import Sent, credentials
from auditor.detectors.doubts import graded, observation_doubts
from auditor.detectors.file_links import FileLinks, Link, Origin, Target
from auditor.detectors.openers import credential_openers
from auditor.detectors.trail import trail
from auditor.detectors.written import all_calls
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import External, Place, Text
from auditor.tables import Table

# Keywords by which such functions are given headers.
_ADDED = frozenset({"storage_options", "headers", "transport_params", "client_kwargs"})


@dataclass(frozen=True, slots=True)
class _Fetch:
    """One request that follows a file link."""

    observation: Observation
    link: Link
    sent: Sent


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    options = Table(dict(rule.options), file=rule.code, place="options")
    links = FileLinks(
        resolution, knowledge, frozenset(options.texts("object_names")), frozenset(options.texts("link_names"))
    )
    send_methods = frozenset(options.texts("send_methods"))
    opened = any(credential_openers(resolution, options.text("header")))
    sites: dict[Place, list[_Fetch]] = defaultdict(list)
    for observation in resolution.execution.observations:
        found = links.links(observation)
        if found and found[0].target is Target.FILE and not _sends(observation, send_methods):
            if opened and observation.library == "urllib.request":
                continue
            sites[observation.site].append(_Fetch(observation, found[0], credentials(observation)))
    for site, fetches in sites.items():
        bare = [fetch for fetch in fetches if fetch.sent in (Sent.NO, Sent.UNTAKEN)]
        shared = len(bare) == len(fetches) and all(fetch.sent is Sent.NO for fetch in bare)
        for fetch in bare:
            root = site if shared or not fetch.observation.chain else fetch.observation.chain[-1].place
            yield _match(fetch, root, fetches if shared else [fetch], resolution)
    yield from _read_by_libraries(links, frozenset(options.texts("fetchers")), resolution)


def _read_by_libraries(links: FileLinks, fetchers: frozenset[str], resolution: Resolution) -> Iterator[Match]:
    """`pandas.read_csv(link)` and its like: functions that fetch what they are to read."""
    for call, scope in all_calls(resolution):
        names = {value.name for value in resolution.values(call.func) if isinstance(value, External)}
        if not names & fetchers or not call.args or any(argument.keyword in _ADDED for argument in call.args):
            continue
        found = [links.link(value, scope.module.path) for value in resolution.values(call.args[0].value)]
        link = next((one for one in found if one is not None and one.target is Target.FILE), None)
        if link is not None and link.origin is Origin.ANSWER:
            place = resolution.locate(Place(scope.module.path, call.span))
            yield Match(
                root=place,
                site=place,
                message="no_headers",
                fields={"link": link.shown, "host": "", "callers": "", "headers": ""},
                evidence=(Hop(location=place, message=f"{min(names)} fetches {link.shown} by itself."),),
            )


def _sends(observation: Observation, methods: frozenset[str]) -> bool:
    """Bytes go out, so this is no download."""
    return any(isinstance(value, Text) and value.literal in methods for value in observation.methods)


def _match(fetch: _Fetch, root: Place, fetches: list[_Fetch], resolution: Resolution) -> Match:
    observation, link = fetch.observation, fetch.link
    callers = sorted({f.observation.chain[-1].caller for f in fetches if f.observation.chain})
    names = sorted({name for headers in observation.headers for name in headers.entries})
    reasons = observation_doubts(observation)
    if link.origin is Origin.NAME:
        reasons = (f"That {link.shown} is a file link is judged by its name.", *reasons)
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(observation.site),
        message=_message(fetch, callers, names),
        fields={"link": link.shown, "host": link.host, "callers": ", ".join(callers), "headers": ", ".join(names)},
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        evidence=(
            *trail(observation, resolution),
            Hop(location=resolution.locate(observation.site), message=f"{link.shown} is fetched here."),
        ),
    )


def _message(fetch: _Fetch, callers: list[str], names: list[str]) -> str:
    if fetch.link.host:
        return "host"
    if len(callers) > 1:
        return "helper"
    if names:
        return "other_headers"
    return "bare_session" if "session" in fetch.observation.options else "no_headers"
