"""The vendor's token reaches a host that need not be the vendor's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec.structs import replace

from auditor.detectors.files.kept_links import LinkOptions, known_links
from auditor.detectors.files.openers import credential_openers
from auditor.detectors.shared.credentials import HEADER
from auditor.detectors.shared.doubts import graded, observation_doubts
from auditor.detectors.shared.module_kinds import is_from_test
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.parting import parting_place, taken_by, way
from auditor.detectors.shared.trail import trail
from auditor.detectors.tokens.foreign_targets import ForeignTargets
from auditor.detectors.tokens.link_leaks import Leak, link_leaks, opener_leaks
from auditor.detectors.tokens.redirect_hooks import Hook, overridden_hooks
from auditor.detectors.tokens.signed_targets import SignedTargets
from auditor.detectors.tokens.vendor_tokens import Tokens
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place


class Options(LinkOptions, frozen=True, kw_only=True):
    """`keepers` are words of hosts that keep secrets, `signed_names` those of addresses that need no token."""

    header: str
    keepers: tuple[str, ...] = ()
    keeps_header: frozenset[str] = frozenset()
    redirect_hooks: tuple[str, ...] = ()
    signed_names: tuple[str, ...] = ()
    token_names: frozenset[str] = frozenset()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Links first, then other services, then sessions that never drop the header."""
    options = read_options(rule, Options)
    for observation, leak in _by_links(resolution, knowledge, options):
        yield _match(leak, observation, resolution)
    for observation, leak in _by_services(resolution, knowledge, options):
        yield _match(leak, observation, resolution)
    for hook in overridden_hooks(resolution, knowledge, options.redirect_hooks):
        yield _hook_match(hook, resolution)


def _by_links(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[tuple[Observation, Leak]]:
    links = known_links(resolution, knowledge, options)
    keeping = options.keeps_header
    openers = list(credential_openers(resolution, options.header))
    leaking: list[tuple[Observation, Leak]] = []
    right: dict[Place, list[Observation]] = defaultdict(list)
    for observation in resolution.observations:
        found = links.links(observation)
        leaks = list(link_leaks(observation, found, keeping, resolution, knowledge.vendor))
        leaking.extend((observation, leak) for leak in leaks)
        if not leaks:
            right[observation.site].append(observation)
        for leak in opener_leaks(observation, found, openers, resolution):
            yield observation, leak
    taken = {site: taken_by(others) for site, others in right.items()}
    ways = {site: {tuple(way(other)) for other in others} for site, others in right.items()}
    for observation, leak in leaking:
        # Rounds of one loop come by the same calls.
        is_alone = observation.site not in taken or tuple(way(observation)) in ways[observation.site]
        if leak.root == observation.site and not is_alone:
            yield observation, replace(leak, root=parting_place(observation, taken[observation.site]))
        else:
            yield observation, leak


def _by_services(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[tuple[Observation, Leak]]:
    """Where others use the same call rightly, the caller that does not is to be changed."""
    tokens = Tokens(resolution, knowledge, options.token_names)
    foreign = ForeignTargets(knowledge.vendor, tokens, options.keepers, SignedTargets(resolution, options.signed_names))
    right: dict[Place, list[Observation]] = defaultdict(list)
    for observation in resolution.observations:
        if foreign.is_vendor(observation):
            right[observation.site].append(observation)
    taken = {site: taken_by(others) for site, others in right.items()}
    for observation in resolution.observations:
        handed = None if is_from_test(observation, resolution) else foreign.handed(observation)
        if handed is not None:
            message, host, confidence = handed
            root = parting_place(observation, taken.get(observation.site, frozenset()))
            reasons = observation_doubts(observation)
            if message == "signed_target":
                reasons = (f"{quoted(host)} is judged by its name.", *reasons)
            elif confidence is not Confidence.HIGH:
                reasons = ("The value is assumed to be the token: the vendor is sent it, too.", *reasons)
            yield (
                observation,
                Leak(message=message, root=root, target=host, confidence=graded(confidence, reasons), reasons=reasons),
            )


def _match(leak: Leak, observation: Observation, resolution: Resolution) -> Match:
    return Match(
        root=resolution.locate(leak.root),
        site=resolution.locate(observation.site),
        message=leak.message,
        fields={"target": leak.target, "library": observation.library, "name": "", "hook": ""},
        confidence=leak.confidence,
        reasons=leak.reasons,
        evidence=(
            *leak.source,
            *trail(observation, resolution),
            Hop(location=resolution.locate(observation.site), message="The token is sent here."),
        ),
        also=tuple(_header_hops(observation, resolution)),
    )


def _header_hops(observation: Observation, resolution: Resolution) -> Iterator[Hop]:
    """Where the headers of the request get the token."""
    for headers in observation.headers:
        place = headers.entries[HEADER].place if HEADER in headers.entries else None
        if place is not None:
            yield Hop(location=resolution.locate(place), message="The token is added to the headers here.")


def _hook_match(hook: Hook, resolution: Resolution) -> Match:
    place = resolution.locate(hook.place)
    return Match(
        root=place,
        site=place,
        message="rebuild_auth",
        fields={"name": hook.owner, "hook": hook.name, "target": "", "library": ""},
        confidence=graded(Confidence.HIGH, hook.reasons),
        reasons=hook.reasons,
        evidence=(Hop(location=place, message=f"{quoted(hook.owner)} overrides {quoted(hook.name)} here."),),
    )
