"""The vendor's token reaches a host that need not be the vendor's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.detectors.credentials import HEADER, Sent, credentials
from auditor.detectors.doubts import graded, observation_doubts
from auditor.detectors.file_links import FileLinks, Link, Origin, Target
from auditor.detectors.foreign_targets import ForeignTargets
from auditor.detectors.module_kinds import is_from_test
from auditor.detectors.openers import credential_openers
from auditor.detectors.redirect_hooks import overridden_hooks
from auditor.detectors.suffix_tests import is_guarded
from auditor.detectors.tested_links import tested_links
from auditor.detectors.trail import trail
from auditor.detectors.vendor_tokens import Tokens
from auditor.detectors.written import call_at, called_name
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.classes import library_bases
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place, Text, Values
from auditor.tables import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leak:
    """One way out: `message` is the key of the rule's text, `root` the line to edit."""

    message: str
    root: Place
    target: str
    confidence: Confidence
    reasons: tuple[str, ...] = ()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    options = Table(dict(rule.options), file=rule.code, place="options")
    links = FileLinks(
        resolution,
        knowledge,
        object_names=frozenset(options.texts("object_names")),
        link_names=frozenset(options.texts("link_names")),
        tested=tested_links(resolution, knowledge.vendor),
    )
    keeping = frozenset(options.texts("keeps_header"))
    tokens = Tokens(resolution, knowledge, frozenset(options.texts("token_names")))
    foreign = ForeignTargets(knowledge.vendor, tokens, options.texts("keepers"))
    openers = list(credential_openers(resolution, options.text("header")))
    sites: dict[Place, list[Observation]] = defaultdict(list)
    for observation in resolution.execution.observations:
        sites[observation.site].append(observation)
    for observations in sites.values():
        for observation in observations:
            found = links.links(observation)
            leaks = [*_leaks(observation, found, keeping, resolution, knowledge), *_opened(observation, found, openers)]
            for leak in leaks:
                yield _match(leak, observation, resolution)
            handed = None if is_from_test(observation, resolution) else foreign.handed(observation)
            if handed is not None:
                # Where others use the same call rightly, the caller that does not is to be changed.
                shared = any(foreign.is_vendor(other) for other in observations)
                root = observation.chain[-1].place if shared and observation.chain else observation.site
                message, host, confidence = handed
                leak = _Leak(message=message, root=root, target=host, confidence=confidence)
                yield _match(leak, observation, resolution)
    for hook in overridden_hooks(resolution, knowledge, options.texts("redirect_hooks")):
        yield Match(
            root=resolution.locate(hook.place),
            site=resolution.locate(hook.place),
            message="rebuild_auth",
            fields={"name": hook.owner, "hook": hook.name, "target": "", "library": ""},
            confidence=graded(Confidence.HIGH, hook.reasons),
            reasons=hook.reasons,
            evidence=(
                Hop(location=resolution.locate(hook.place), message=f"{hook.owner} overrides {hook.name} here."),
            ),
        )


def _leaks(
    observation: Observation,
    found: list[Link],
    keeping: frozenset[str],
    resolution: Resolution,
    knowledge: Knowledge,
) -> Iterator[_Leak]:
    """What goes wrong when a request to these links carries credentials."""
    if not found or credentials(observation) is not Sent.YES:
        return
    reasons = observation_doubts(observation)
    if found[0].origin is Origin.NAME:
        reasons = (f"What {found[0].shown} is was judged by its name.", *reasons)
    confidence = graded(Confidence.HIGH, reasons)
    targets = {link.target for link in found}
    if Target.REDIRECT in targets:
        if not is_guarded(observation, resolution, knowledge.vendor):
            message = "redirect_loop" if Target.FILE in targets else "default"
            yield _Leak(
                message=message, root=observation.site, target="the target of a redirect", confidence=confidence,
                reasons=reasons,
            )  # fmt: skip
    elif Target.UPLOAD in targets:
        if _only_reads(observation):
            return
        message = "session_default" if "session" in observation.options else "default"
        shown = next(link.shown for link in found if link.target is Target.UPLOAD)
        yield _Leak(message=message, root=observation.site, target=shown, confidence=confidence, reasons=reasons)
    elif observation.library in keeping and not _stays_behind(observation, resolution):
        yield _Leak(
            message="kept_on_redirect", root=_header_place(observation, resolution), target=found[0].shown,
            confidence=confidence, reasons=reasons,
        )  # fmt: skip


def _only_reads(observation: Observation) -> bool:
    """Nothing is uploaded by these methods."""
    return all(isinstance(value, Text) and value.literal in ("GET", "HEAD") for value in observation.methods)


def _stays_behind(observation: Observation, resolution: Resolution) -> bool:
    """The header is not repeated on redirects, or the module handles redirects in a class of its own."""
    machine = resolution.execution.machine
    classes = [cls for cls in machine.class_values.values() if cls.module == observation.site.module]
    handled = any(name.endswith("HTTPRedirectHandler") for cls in classes for name in library_bases(cls))
    return handled or "unredirected" in observation.options


def _opened(observation: Observation, found: list[Link], openers: list[Place]) -> Iterator[_Leak]:
    """An opener that was given the token hands it to every hop of what the standard library fetches."""
    if found and found[0].target is Target.FILE and observation.library == "urllib.request":
        for place in openers:
            confidence = graded(Confidence.HIGH, observation_doubts(observation))
            yield _Leak(message="kept_on_redirect", root=place, target=found[0].shown, confidence=confidence)


def _header_place(observation: Observation, resolution: Resolution) -> Place:
    """The statement that gives a prepared request its credentials."""
    for headers in observation.headers:
        entry = headers.entries.get(HEADER)
        written = call_at(entry.place, resolution) if entry is not None and entry.place is not None else None
        if (
            written is not None
            and entry is not None
            and entry.place is not None
            and called_name(written[0]) == "add_header"
        ):
            return entry.place
    made: Values = observation.options.get("_request_place", ())
    if made and isinstance(made[0], Text) and made[0].place is not None:
        return made[0].place
    return observation.site


def _match(leak: _Leak, observation: Observation, resolution: Resolution) -> Match:
    return Match(
        root=resolution.locate(leak.root),
        site=resolution.locate(observation.site),
        message=leak.message,
        fields={"target": leak.target, "library": observation.library, "name": "", "hook": ""},
        confidence=leak.confidence,
        reasons=leak.reasons,
        evidence=(
            *trail(observation, resolution),
            Hop(location=resolution.locate(observation.site), message="The token is sent here."),
        ),
    )
