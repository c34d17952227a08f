"""Pages of the vendor's lists that are asked for in a size beyond what the version of the API recommends or gives."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.shared.evidence import request_match
from auditor.detectors.shared.form_fields import Field, query_fields
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.plain_values import number_of
from auditor.model import Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import PageLimit, Vendor
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """`parameters` ask for the size of a page."""

    parameters: tuple[str, ...] = ()


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Every request by itself, against the most generous limit of the versions it may go to."""
    parameters = read_options(rule, Options).parameters
    for observation in dict.fromkeys(request.observation.id for request in resolution.requests):
        meant = [request for request in resolution.requests_of(observation) if request.kind is Kind.API]
        limit = _limit(meant, knowledge.vendor)
        if limit is None:
            continue
        for request in meant:
            for name, field in query_fields(request, resolution):
                if name in parameters:
                    yield from _beyond(field, limit, request, resolution)


def _limit(requests: list[Request], vendor: Vendor) -> PageLimit | None:
    """What every one of the versions allows at most; a version that is not known may be any."""
    versions = {request.version for request in requests}
    known = [limit for version in versions if version and (limit := vendor.page_limit(version)) is not None]
    limits = known if len(known) == len(versions) else list(vendor.page_limits)
    return max(limits, key=lambda limit: limit.largest) if requests and limits else None


def _beyond(field: Field, limit: PageLimit, request: Request, resolution: Resolution) -> Iterator[Match]:
    site = request.observation.site
    for value in field.values:
        size, place = number_of(value) or (0, None)
        if size <= limit.largest:
            continue
        root, told = place or field.place or site, f"{size:,.0f} is set here."
        message = "capped" if limit.is_hard else "default"
        fields = {"size": f"{size:,.0f}", "limit": f"{limit.largest:,}"}
        match = request_match(root, told, request, resolution, message=message, fields=fields)
        yield match
        if field.place is not None:
            # Where the parameter gets a size that was written elsewhere.
            yield replace(match, site=resolution.locate(field.place))
