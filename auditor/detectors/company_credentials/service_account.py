"""A client-credentials token request with signs of an account that was made by hand inside one company."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.company_credentials.asked_tokens import Asked, asked_tokens
from auditor.detectors.company_credentials.company_records import company_record, is_only_row
from auditor.detectors.company_credentials.company_rows import vary_together
from auditor.detectors.company_credentials.credential_pairs import (
    Holders,
    is_one_pair,
    lookup_keys,
    open_key,
    varying_holder,
)
from auditor.detectors.company_credentials.origins import Origins, Written
from auditor.detectors.shared.evidence import request_match
from auditor.detectors.shared.naming import own_names, spelled
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import also_at
from auditor.detectors.shared.syntax import syntax_of
from auditor.facts import expressions as facts
from auditor.model import Confidence, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import RequiredHeader, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.domain.values import Text, hint_of
from auditor.semantics.requests import Kind
from auditor.semantics.resolution import Resolution

_UNPROVEN = "Code cannot prove the kind of an account; the vendor's portal can."


class Options(Struct, frozen=True, kw_only=True):
    """The fields that hold credentials, who may own them, and how sure each sign is."""

    credential_fields: tuple[str, ...] = ()
    dmsa_words: tuple[str, ...] = ()
    endpoint_segments: frozenset[str] = frozenset()
    holder_words: tuple[str, ...] = ()
    named_confidence: Confidence
    no_header_confidence: Confidence
    not_credentials: tuple[str, ...] = ()
    per_company_confidence: Confidence
    service_account_prefixes: tuple[str, ...] = ()
    service_account_words: tuple[str, ...] = ()


class _Sign(Struct, frozen=True, kw_only=True):
    """What suggests the kind of account: the message with its fields, and why it is not surer."""

    message: str
    fields: dict[str, str] = {}
    confidence: Confidence
    reason: str


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """The strongest sign of each place that asks for a token with client credentials."""
    options = read_options(rule, Options)
    yield from _managed_accounts(resolution, options.endpoint_segments)
    origins = Origins(resolution)
    header = knowledge.vendor.header
    dmsa = _says_dmsa(resolution, options.dmsa_words)
    no_header = not dmsa and _names_no_company(resolution, header)
    for asked in asked_tokens(resolution, knowledge, options.credential_fields):
        behind = [step for written in asked.written for step in origins.behind(written)]
        owners = _owners(asked, behind, origins, knowledge.vendor, options)
        sign = next((sign for sign in owners if sign.fields["holder"]), None)
        if sign is not None and is_only_row(behind, origins):
            sign = None
        if sign is None and not dmsa:
            sign = _named(asked, [step.expression for step in behind], options, knowledge.vendor)
        if sign is None and no_header:
            reason = "Only the missing company header suggests the kind of account."
            sign = _Sign(message="no_header", confidence=options.no_header_confidence, reason=reason)
        if sign is not None:
            root = resolution.locate(asked.place)
            match = Match(
                root=root, site=root, message=sign.message, fields=sign.fields, evidence=asked.evidence,
                confidence=sign.confidence.capped(Confidence.MEDIUM) if asked.reasons else sign.confidence,
                reasons=(sign.reason, *asked.reasons),
            )  # fmt: skip
            yield from also_at(match, asked.parts, resolution)


def _owners(asked: Asked, behind: list[Written], origins: Origins, vendor: Vendor, options: Options) -> Iterator[_Sign]:
    """Which company the credentials may belong to, by what they come from; empty names where nothing says so."""
    resolution, syntax = origins.resolution, syntax_of(origins.resolution)
    steps = [step.expression for step in behind]
    is_many = not is_one_pair(asked.values, asked.ids)
    if is_many:
        holder = varying_holder((*asked.values, *asked.ids), resolution, vendor.header)
        yield _owner(_singular(holder), options.per_company_confidence, _UNPROVEN)
    chosen = "Credentials and company are both chosen by the caller; they are assumed to belong together."
    yield _owner(open_key(steps, resolution, vendor.header), Confidence.MEDIUM, chosen)
    if is_many:
        yield _owner(_singular(_holder(steps, resolution, options)), options.per_company_confidence, _UNPROVEN)
        recorded = (company_record(step, origins, syntax, vendor) for step in behind)
        beside = "The company id in the record suggests that it belongs to one company."
        yield _owner(next((word for word in recorded if word), ""), Confidence.MEDIUM, beside)
        together = vary_together(asked.ids, behind, resolution, syntax, vendor.header)
        yield _owner("company" if together else "", Confidence.MEDIUM, "Credentials and company come from one place.")


def _owner(holder: str, confidence: Confidence, reason: str) -> _Sign:
    return _Sign(message="per_company", fields={"holder": holder}, confidence=confidence, reason=reason)


def _holder(steps: list[facts.Expr], resolution: Resolution, options: Options) -> str:
    """Who owns the record or table that the credentials are taken from, or the key they are looked up under."""
    holders = Holders(
        words=options.holder_words,
        exempt=options.not_credentials,
        never=(*options.service_account_words, *options.dmsa_words),
    )
    found = next((word for step in steps if (word := holders.of_expression(step))), "")
    return found or next((word for value in lookup_keys(steps, resolution) if (word := holders.of_key(value))), "")


def _singular(word: str) -> str:
    return f"{word[:-3]}y" if word.endswith("ies") else word.removesuffix("s")


def _named(asked: Asked, steps: list[facts.Expr], options: Options, vendor: Vendor) -> _Sign | None:
    words = tuple({word.replace(" ", "_").replace("-", "_") for word in options.service_account_words})
    prefixes = options.service_account_prefixes
    secrets = {value.literal for value in asked.values if isinstance(value, Text)}
    written = (name for step in steps for name in own_names(step) if name not in secrets)
    # A credential that is written down is no name.
    given = (hint_of(value) for value in asked.values if not isinstance(value, Text))
    for name in (*given, *written, *asked.names):
        if vendor.names_another(name) or speaks_of(name, "other_service_accounts"):
            continue
        is_prefixed = any(part.upper().startswith(prefixes) for part in name.split("."))
        if is_prefixed or any(f"_{word}" in spelled(name) for word in words):
            called = {"name": name.rpartition(".")[2] or name}
            reason = "Only names suggest the kind of account."
            return _Sign(message="named", fields=called, confidence=options.named_confidence, reason=reason)
    return None


def _says_dmsa(resolution: Resolution, words: tuple[str, ...]) -> bool:
    """Whether any name, text or remark of the project speaks of the successor."""
    for module in resolution.modules.values():
        if any(word in module.prose for word in words):
            return True
        for word in words:
            parts = word.replace("-", " ").replace("_", " ").split()
            if len(parts) > 1 and module.words.issuperset(parts):
                return True
            if len(parts) == 1 and any(parts[0] in known for known in module.words):
                return True
    return False


def _names_no_company(resolution: Resolution, header: RequiredHeader) -> bool:
    """Whether there are API requests, and none of them can carry the header; under a wrong name it does not count."""
    requests = [request for request in resolution.requests if request.kind is Kind.API]
    sets = (headers for request in requests for headers in request.observation.headers)
    return bool(requests) and not any(each.is_open or any(map(header.is_right, each.entries)) for each in sets)


def _managed_accounts(resolution: Resolution, segments: frozenset[str]) -> Iterator[Match]:
    """A match for each request to the vendor with one of these segments in its path."""
    for request in resolution.requests:
        if request.kind is Kind.OAUTH or not segments & set(request.path.split("/")):
            continue
        site, reasons = request.observation.site, ("The API documents no such endpoint.",)
        fields = {"method": request.method, "path": request.path}
        yield request_match(site, "", request, resolution, message="endpoint", fields=fields, reasons=reasons)
