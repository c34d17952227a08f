"""A file link is fetched, and nothing on the way adds the bearer token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.files.file_links import FileLinks, source_hops
from auditor.detectors.files.host_guards import HostGuards
from auditor.detectors.files.kept_links import LinkOptions, known_links
from auditor.detectors.files.library_fetches import credential_openers, library_fetches
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.shared.credentials import Sent, credentials
from auditor.detectors.shared.evidence import graded, observation_doubts, trail
from auditor.detectors.shared.module_kinds import is_from_test
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import parting_place, taken_by
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import Answer, Place, Text
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution

# Why something is taken for a file link whose origin cannot be followed.
_ASSUMED = {
    Origin.NAME: "{link} is assumed to be a file link by its name.",
    Origin.TESTED: "{link} is assumed to be a file link: a fetch sends the token where its host is the vendor's.",
}


class Options(LinkOptions, frozen=True, kw_only=True):
    """`fetchers` are functions that fetch by themselves, `send_methods` those by which bytes go out."""

    fetchers: frozenset[str] = frozenset()
    header: str
    send_methods: frozenset[str] = frozenset()


class _Fetch(Struct, frozen=True):
    """One request that follows a file link."""

    observation: Observation
    link: Link
    sent: Sent
    only_host: str = ""


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """The requests for file links that may lack the token, by the call that sends them."""
    options = read_options(rule, Options)
    links = known_links(resolution, knowledge, options)
    guards = HostGuards(resolution, knowledge.vendor)
    opened = any(credential_openers(resolution, options.header))
    sites: dict[Place, list[_Fetch]] = defaultdict(list)
    elsewhere: dict[Place, list[Observation]] = defaultdict(list)
    for observation in resolution.observations:
        found = links.links(observation)
        if not found and (told := guards.told_elsewhere(observation) or guards.told_by_host(observation)):
            found = [Link(target=Target.FILE, origin=Origin.TESTED, shown=told)]
        if not found and _leads_only_elsewhere(observation, links, knowledge.vendor):
            elsewhere[observation.site].append(observation)
        if not found or (found[0].origin is Origin.HOST and is_from_test(observation, resolution)):
            continue
        is_download = found[0].target is Target.FILE and options.send_methods.isdisjoint(texts_in(observation.methods))
        if is_download and not (opened and observation.library == "urllib.request"):
            sites[observation.site].append(_fetch(observation, found[0], guards))
    for site, fetches in sites.items():
        bare = [fetch for fetch in fetches if fetch.sent in (Sent.NO, Sent.UNTAKEN)]
        well = (fetch.observation for fetch in fetches if fetch.sent not in (Sent.NO, Sent.UNTAKEN))
        # What comes by the very same calls cannot be told apart there.
        ways = {fetch.observation.way for fetch in bare}
        taken = taken_by([*well, *(each for each in elsewhere[site] if each.way not in ways)])
        shared = not taken and all(fetch.sent is Sent.NO for fetch in bare)
        for fetch in bare:
            root = site if shared else parting_place(fetch.observation, taken)
            yield _match(fetch, root, fetches if shared else [fetch], resolution)
    for read in library_fetches(links, options.fetchers, resolution):
        place = resolution.locate(read.place)
        yield Match(
            root=place,
            site=place,
            message="no_headers",
            fields={"link": read.link.shown, "host": "", "callers": "", "headers": ""},
            evidence=(
                *source_hops(read.link, resolution),
                Hop(location=place, message=f"{quoted(read.by)} fetches {quoted(read.link.shown)} by itself."),
            ),
        )


def _fetch(observation: Observation, link: Link, guards: HostGuards) -> _Fetch:
    """A token that one host alone gets is missing on all others; where the vendor's hosts are told apart, it is not."""
    sent = credentials(observation)
    if sent is Sent.MAYBE and (host := guards.only_host(observation)):
        return _Fetch(observation, link, Sent.NO, host)
    if sent is Sent.NO and guards.leaves_to_others(observation):
        return _Fetch(observation, link, Sent.MAYBE)
    return _Fetch(observation, link, sent)


def _leads_only_elsewhere(observation: Observation, links: FileLinks, vendor: Vendor) -> bool:
    """The same call also fetches what is not the vendor's, or what another service's answer leads to.

    There a token would be wrong.
    """
    told = [addressee(value, vendor) is Party.OTHER for value in observation.urls if isinstance(value, Text)]
    asked = (value.request for value in observation.urls if isinstance(value, Answer))
    told.extend(links.observes(request) and not links.answers(request) for request in asked)
    return bool(told) and all(told)


def _match(fetch: _Fetch, root: Place, fetches: list[_Fetch], resolution: Resolution) -> Match:
    observation, link = fetch.observation, fetch.link
    callers = sorted({f.observation.chain[-1].caller for f in fetches if f.observation.chain})
    names = sorted({name for headers in observation.headers for name in headers.entries})
    reasons = observation_doubts(observation)
    if link.origin in _ASSUMED:
        reasons = (_ASSUMED[link.origin].format(link=quoted(link.shown)), *reasons)
    return Match(
        root=resolution.locate(root),
        site=resolution.locate(observation.site),
        message=_message(fetch, callers, names),
        fields={
            "link": link.shown,
            "host": fetch.only_host or link.host,
            "callers": ", ".join(callers),
            "headers": ", ".join(names),
        },
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        evidence=(
            *source_hops(link, resolution),
            *trail(observation, resolution),
            Hop(location=resolution.locate(observation.site), message=f"{quoted(link.shown)} is fetched here."),
        ),
    )


def _message(fetch: _Fetch, callers: list[str], names: list[str]) -> str:
    if fetch.only_host:
        return "only_host"
    if fetch.link.host:
        return "host"
    if len(callers) > 1:
        return "helper"
    if names:
        return "other_headers"
    return "bare_session" if "session" in fetch.observation.options else "no_headers"
