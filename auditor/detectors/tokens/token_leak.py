"""The vendor's token reaches a host that need not be the vendor's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.files.file_links import source_hops
from auditor.detectors.files.host_guards import is_guarded
from auditor.detectors.files.kept_links import LinkOptions, known_links
from auditor.detectors.files.library_fetches import credential_openers
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.shared.credentials import HEADER, Sent, credentials
from auditor.detectors.shared.evidence import graded, match_at, observation_doubts, trail
from auditor.detectors.shared.module_kinds import is_from_test
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import parting_place, taken_by
from auditor.detectors.shared.written import call_at
from auditor.detectors.tokens.foreign_targets import ForeignTargets, SignedTargets, links_by_token
from auditor.detectors.tokens.redirect_hooks import overridden_hooks
from auditor.detectors.tokens.vendor_tokens import Tokens
from auditor.facts.names import plain_name
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.domain.classes import library_bases
from auditor.semantics.domain.values import Place, Text, Unknown, Values
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution


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
    for hook in overridden_hooks(
        resolution, knowledge, options.redirect_hooks, known_links(resolution, knowledge, options)
    ):
        yield match_at(
            hook.place,
            f"{quoted(hook.owner)} overrides {quoted(hook.name)} here.",
            resolution,
            message="rebuild_auth",
            fields={"name": hook.owner, "hook": hook.name, "target": "", "library": ""},
            confidence=graded(Confidence.HIGH, hook.reasons),
            reasons=hook.reasons,
        )


def _by_links(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[tuple[Observation, Leak]]:
    links, vendor = known_links(resolution, knowledge, options), knowledge.vendor
    foreign = _foreign_targets(resolution, knowledge, options)
    keeping = options.keeps_header
    openers = list(credential_openers(resolution, options.header))
    leaking: list[tuple[Observation, Leak]] = []
    right: dict[Place, list[Observation]] = defaultdict(list)
    for observation in resolution.observations:
        found = links.links(observation)
        if not found and observation.library in keeping:
            found = links_by_token(observation, links, foreign, resolution, vendor)
        leaks = list(_link_leaks(observation, found, keeping, resolution, vendor))
        leaking.extend((observation, leak) for leak in leaks)
        if not leaks:
            right[observation.site].append(observation)
        for leak in _opener_leaks(observation, found, openers, resolution):
            yield observation, leak
    taken = {site: taken_by(others) for site, others in right.items()}
    ways = {site: {other.way for other in others} for site, others in right.items()}
    for observation, leak in leaking:
        # Rounds of one loop come by the same calls.
        is_alone = observation.site not in taken or observation.way in ways[observation.site]
        if leak.root == observation.site and not is_alone:
            yield observation, replace(leak, root=parting_place(observation, taken[observation.site]))
        else:
            yield observation, leak


def _foreign_targets(resolution: Resolution, knowledge: Knowledge, options: Options) -> ForeignTargets:
    tokens = Tokens(resolution, knowledge, options.token_names)
    return ForeignTargets(knowledge.vendor, tokens, options.keepers, SignedTargets(resolution, options.signed_names))


def _by_services(resolution: Resolution, knowledge: Knowledge, options: Options) -> Iterator[tuple[Observation, Leak]]:
    """Where others use the same call rightly, the caller that does not is to be changed."""
    foreign = _foreign_targets(resolution, knowledge, options)
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
            sure, fields = graded(confidence, reasons), foreign.fields(observation)
            yield (
                observation,
                Leak(message=message, root=root, target=host, confidence=sure, reasons=reasons, fields=fields),
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
        also=tuple(_token_hops(observation, leak, resolution)),
    )


def _token_hops(observation: Observation, leak: Leak, resolution: Resolution) -> Iterator[Hop]:
    """Where the headers and the fields of the request get the token."""
    for place in leak.fields:
        yield Hop(location=resolution.locate(place), message="The token is put into the request here.")
    for entry in observation.entries(HEADER):
        if entry.place is not None:
            yield Hop(location=resolution.locate(entry.place), message="The token is added to the headers here.")


class Leak(Struct, frozen=True, kw_only=True):
    """One way out: `message` is the key of the rule's text, `root` the line to edit, `source` the link's origin.

    `fields` are where the body or the query gets the token.
    """

    message: str
    root: Place
    target: str
    confidence: Confidence
    reasons: tuple[str, ...] = ()
    source: tuple[Hop, ...] = ()
    fields: tuple[Place, ...] = ()


def _link_leaks(
    observation: Observation, found: list[Link], keeping: frozenset[str], resolution: Resolution, vendor: Vendor
) -> Iterator[Leak]:
    """What goes wrong when a request to these links carries credentials."""
    if not found:
        return
    sent = credentials(observation)
    is_upload = found[0].target is Target.UPLOAD and not _only_reads(observation)
    if sent is Sent.MAYBE and is_upload and (reason := _default_credentials(observation, resolution)):
        yield _leak("session_default", observation.site, observation, found[0], resolution, reason)
    is_kept = found[0].target is Target.FILE and observation.library in keeping
    if sent is Sent.MAYBE and is_kept and _is_for_own_hosts(observation, resolution, vendor):
        yield from _kept(observation, found[0], resolution)
    if sent is not Sent.YES:
        return
    by_target = {link.target: link for link in reversed(found)}
    if Target.REDIRECT in by_target:
        if not is_guarded(observation, resolution, vendor):
            message = "redirect_loop" if Target.FILE in by_target else "default"
            yield _leak(message, observation.site, observation, by_target[Target.REDIRECT], resolution)
    elif Target.UPLOAD in by_target:
        if not _only_reads(observation):
            message = "session_default" if "session" in observation.options else "default"
            yield _leak(message, observation.site, observation, by_target[Target.UPLOAD], resolution)
    elif observation.library in keeping:
        yield from _kept(observation, found[0], resolution)


def _kept(observation: Observation, link: Link, resolution: Resolution) -> Iterator[Leak]:
    if not _stays_behind(observation, resolution):
        yield _leak("kept_on_redirect", _header_place(observation, resolution), observation, link, resolution)


def _opener_leaks(
    observation: Observation, found: list[Link], openers: list[Place], resolution: Resolution
) -> Iterator[Leak]:
    """An opener that was given the token hands it to every hop of what the standard library fetches."""
    if found and found[0].target is Target.FILE and observation.library == "urllib.request":
        for place in openers:
            yield _leak("kept_on_redirect", place, observation, found[0], resolution)


def _is_for_own_hosts(observation: Observation, resolution: Resolution, vendor: Vendor) -> bool:
    """Whether the token is given to whatever lies at the vendor's hosts: links do, until they redirect."""
    return any(observation.entries(HEADER)) and is_guarded(observation, resolution, vendor)


def _default_credentials(observation: Observation, resolution: Resolution) -> str:
    """Why a session has the token though nothing near the call says so; empty if it may not have it."""
    if _is_set_elsewhere(observation, resolution):
        return "Another function gives the session the token."
    if _signer(observation) in _vendors_signers(resolution):
        return "The session's auth object, which signs its calls of the API, is assumed to add the token."
    return ""


def _signer(observation: Observation) -> tuple[Values, Values]:
    """The session, and the auth object that it was given by code that is not seen."""
    return observation.options.get("session", ()), observation.options.get("auth", ())


def _vendors_signers(resolution: Resolution) -> frozenset[tuple[Values, Values]]:
    """Those that sign calls of the vendor's API."""
    return resolution.once(
        _vendors_signers,
        lambda: frozenset(
            (session, auth)
            for request in resolution.requests
            if request.kind is Kind.API
            for session, auth in (_signer(request.observation),)
            if session and auth and all(isinstance(value, Unknown) for value in auth)
        ),
    )


def _is_set_elsewhere(observation: Observation, resolution: Resolution) -> bool:
    """Whether the session is given its credentials by other functions than the one that sends."""
    if "session" not in observation.options:
        return False
    places = [entry.place for entry in observation.entries(HEADER)]
    sender = next((s for s in resolution.scopes_of(observation.site.module) if s.name == observation.function), None)
    inside = sender.function.span if sender is not None and sender.function is not None else None
    return bool(places) and all(
        place is not None
        and (place.module != observation.site.module or inside is None or not inside.covers(place.span))
        for place in places
    )


def _leak(
    message: str, root: Place, observation: Observation, link: Link, resolution: Resolution, reason: str = ""
) -> Leak:
    reasons = (*((reason,) if reason else ()), *observation_doubts(observation))
    if link.origin is Origin.NAME:
        reasons = (f"{quoted(link.shown)} is judged by its name.", *reasons)
    if link.origin is Origin.TOKEN:
        reasons = (f"{quoted(link.shown)} is assumed to be a file link, since it gets the token.", *reasons)
    return Leak(
        message=message,
        root=root,
        target=link.shown,
        confidence=graded(Confidence.HIGH, reasons),
        reasons=reasons,
        source=source_hops(link, resolution),
    )


def _only_reads(observation: Observation) -> bool:
    """Nothing is uploaded by these methods."""
    return all(isinstance(value, Text) and value.literal in ("GET", "HEAD") for value in observation.methods)


def _stays_behind(observation: Observation, resolution: Resolution) -> bool:
    """The header is not repeated on redirects, or the module handles redirects in a class of its own."""
    classes = [cls for cls in resolution.classes if cls.module == observation.site.module]
    handled = any(name.endswith("HTTPRedirectHandler") for cls in classes for name in library_bases(cls))
    return handled or "unredirected" in observation.options


def _header_place(observation: Observation, resolution: Resolution) -> Place:
    """The statement that gives a prepared request its credentials."""
    for entry in observation.entries(HEADER):
        written = call_at(entry.place, resolution)
        if entry.place is not None and written is not None and plain_name(written[0].func) == "add_header":
            return entry.place
    return next(observation.made("_request_place"), observation.site)
