"""One request as a call of the inventory: where it is made, how, how much of it is known, and what to ask."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from auditor.detectors.company_header.exemptions import Grants, grants_of, is_exempt
from auditor.detectors.endpoints.segments import fixed_segments, segment_place
from auditor.detectors.files.file_parts import FileParts
from auditor.detectors.shared.module_kinds import is_from_test
from auditor.inventory import questions
from auditor.inventory.paths import has_hole, has_partial_hole, shown_path
from auditor.inventory.sending import authorization_state, header_state, joined
from auditor.model import Location
from auditor.model.inventory import Call, Quality, Step
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import ANY_METHOD
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution

_METHOD_UNKNOWN = "The method is unknown."
_PATH_UNKNOWN = "The path is unknown."
_VERSION_UNKNOWN = "The API version precedes the known part of the path."
_WORD_UNKNOWN = "Part of a path segment is unknown."
_UNTAKEN = "No caller in this project reaches this code."


class Reader(Struct, frozen=True, kw_only=True):
    """Turns the requests of one resolution into calls."""

    resolution: Resolution
    knowledge: Knowledge
    grants: Grants
    parts: FileParts

    def call(self, requests: Sequence[Request], doubt: str) -> Call:
        """One call that may be any of these requests: they differ in their host, or in what a loop or branch added.

        `doubt` is what the known API leaves open about the path; empty if nothing.
        """
        request, vendor = requests[0], self.knowledge.vendor
        observation = request.observation
        path = shown_path(request.path)
        location = self.resolution.locate(observation.site)
        hosts = {each.url.host for each in requests if each.url.host and "{" not in each.url.host}
        environments = {known.name for host in hosts if (known := vendor.environment_of(host)) is not None}
        gaps = (*_gaps(request, path), doubt) if doubt else _gaps(request, path)
        doubts = [doubt for each in requests for doubt in _doubts(each, is_alternative=bool(hosts))]
        return Call(
            method=request.method,
            path=path,
            hosts=tuple(sorted(hosts)),
            environments=tuple(sorted(environments)),
            library=observation.library,
            function=observation.function,
            location=location,
            written=self._written(request, path),
            chain=self.chain(observation),
            quality=_quality(path, gaps),
            reasons=(*gaps, *dict.fromkeys(doubts)),
            question=_question(gaps, path, location),
            header=joined(header_state(each, vendor.header, is_exempt=self._is_exempt(each)) for each in requests),
            authorization=joined(
                authorization_state(each, vendor.oauth.access_token_field, self.resolution) for each in requests
            ),
            in_test=is_from_test(observation, self.resolution),
        )

    def sends_files(self, request: Request) -> bool:
        """Whether the content of a file surely goes along."""
        return any(part.is_certain for part in self.parts.of(request.observation))

    def _is_exempt(self, request: Request) -> bool:
        return is_exempt(request, self.knowledge.vendor.header, self.resolution, self.grants)

    def chain(self, observation: Observation) -> tuple[Step, ...]:
        """The calls that lead to a request, the outermost first."""
        return tuple(
            Step(location=self.resolution.locate(site.place), caller=site.caller, callee=site.callee)
            for site in observation.chain
        )

    def _written(self, request: Request, path: str) -> Location | None:
        """Where the last word of the path is written."""
        words = fixed_segments(path)
        if not words:
            return None
        return self.resolution.locate(segment_place(request.url.text, words[-1], request.observation.site))


def reader(resolution: Resolution, knowledge: Knowledge) -> Reader:
    """A reader for one resolution."""
    return Reader(
        resolution=resolution,
        knowledge=knowledge,
        grants=grants_of(resolution, knowledge.vendor),
        parts=FileParts(resolution, frozenset()),
    )


def _doubts(request: Request, *, is_alternative: bool) -> tuple[str, ...]:
    """What was inferred; `is_alternative` if another request of the same call has a host that is known."""
    known = request.url.host is not None and "{" not in request.url.host
    host = () if known else (questions.base_reason(request.url, is_alternative=is_alternative),)
    untaken = () if request.observation.feasible else (_UNTAKEN,)
    return (*host, *request.observation.inferred, *untaken)


def _gaps(request: Request, path: str) -> tuple[str, ...]:
    """What of the request line is not known."""
    found = [_METHOD_UNKNOWN] if request.method == ANY_METHOD else []
    if request.kind is Kind.API:
        if not fixed_segments(path):
            found.append(_PATH_UNKNOWN)
        elif request.version is None and not request.retired:
            found.append(_VERSION_UNKNOWN)
        if has_partial_hole(path):
            found.append(_WORD_UNKNOWN)
    elif not path:
        found.append(_PATH_UNKNOWN)
    return tuple(found)


def _quality(path: str, gaps: tuple[str, ...]) -> Quality:
    if gaps:
        return Quality.PARTIAL
    return Quality.TEMPLATED if has_hole(path) else Quality.EXACT


def _question(gaps: tuple[str, ...], path: str, location: Location) -> str:
    """The question that closes the first gap."""
    match gaps:
        case ():
            return ""
        case (first, *_) if first == _METHOD_UNKNOWN:
            return questions.about_method(location)
        case (first, *_) if first == _VERSION_UNKNOWN:
            return questions.about_version(path, location)
        case _:
            return questions.about_path(path, location)
