"""The access token in the query string of one of the vendor's URLs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from auditor.detectors.shared.evidence import request_match
from auditor.detectors.shared.form_fields import Field, query_fields, text_fields
from auditor.detectors.shared.mere_words import only_speaks
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import also_at
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.detectors.shared.url_texts import UrlText, vendor_urls
from auditor.detectors.tokens.token_kinds import TokenKind, TokenWords
from auditor.model import Confidence, Hop, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.semantics.domain.texts import texts_in
from auditor.semantics.domain.values import Constant, Text, Value, hint_of
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution

_WORD = re.compile(r"\w+")


class Options(Struct, frozen=True, kw_only=True):
    """`parameters` may hold the token, `not_tokens` never do; the words tell tokens apart."""

    adding_words: tuple[str, ...] = ()
    not_tokens: tuple[str, ...] = ()
    parameters: tuple[str, ...] = ()
    refresh_words: tuple[str, ...] = ()
    token_words: tuple[str, ...] = ()


class _Parameters(Struct, frozen=True, kw_only=True):
    """`telling` are names that say access token by themselves, `plain` also mean other things.

    `adding` are words before `token` that leave it the access token.
    """

    telling: tuple[str, ...]
    plain: tuple[str, ...]
    adding: frozenset[str]
    options: Options
    words: TokenWords

    def doubt(self, name: str, field: Field) -> Confidence | None:
        """How sure it is that the parameter carries the access token; None if it does not."""
        folded = name.lower().replace("-", "_")
        kind = self.words.kind_of_values(v for v in field.values if not isinstance(v, Text | Constant))
        if folded in self.options.not_tokens or kind is TokenKind.REFRESH or _is_blank(field):
            return None
        if folded not in self.telling and any(self._is_another_token(value) for value in field.values):
            return None
        if folded in self.telling or kind is TokenKind.ACCESS:
            return Confidence.HIGH
        return Confidence.MEDIUM if folded in self.plain else None

    def _is_another_token(self, value: Value) -> bool:
        """`upload_token`, `invite_token`: a token, but none of the two."""
        words = _WORD.findall(hint_of(value)) if not isinstance(value, Text | Constant) else []
        last = words[-1].lower() if words else ""
        if not last.endswith("_token") or last in (*self.telling, *self.plain):
            return False
        return not self.adding.issuperset(last.removesuffix("_token").split("_"))


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Requests first, with what their sessions add; then URLs that the code makes for somebody else to open."""
    options = read_options(rule, Options)
    words = TokenWords(options.token_words, options.refresh_words)
    names = options.parameters
    telling = tuple(n for n in names if words.kind_of_text(n) is TokenKind.ACCESS)
    parameters = _Parameters(
        telling=telling,
        plain=tuple(n for n in names if n not in telling),
        adding=frozenset((*options.adding_words, *knowledge.vendor.name_hints)),
        options=options,
        words=words,
    )
    for request in resolution.requests:
        if request.kind is not Kind.OTHER:
            yield from _of_request(request, parameters, resolution)
    syntax = syntax_of(resolution)
    for found in vendor_urls(resolution, knowledge.vendor):
        if found.url.query and not only_speaks(found.expression, syntax):
            yield from _of_url(found, parameters, resolution, syntax)


def _of_request(request: Request, parameters: _Parameters, resolution: Resolution) -> Iterator[Match]:
    site = request.observation.site
    for name, field in dict(query_fields(request, resolution)).items():
        confidence = parameters.doubt(name, field)
        if confidence is Confidence.MEDIUM and _is_authorized(request):
            # The token is in the header, so this is another one.
            continue
        if confidence is None or (confidence is not Confidence.HIGH and request.kind is not Kind.API):
            continue
        root = field.place or site
        told, reasons = "The token becomes a query parameter here.", _name_reasons(name, confidence)
        match = request_match(
            root, told, request, resolution, confidence=confidence, reasons=reasons, fields={"parameter": name}
        )
        # Whoever calls the function that sends is where it shows, too.
        yield from also_at(match, [link.place for link in request.observation.chain[-1:]], resolution)


def _is_authorized(request: Request) -> bool:
    sets = request.observation.headers
    return bool(sets) and all("authorization" in headers.entries for headers in sets)


def _of_url(found: UrlText, parameters: _Parameters, resolution: Resolution, syntax: Syntax) -> Iterator[Match]:
    """A URL that nobody in the project requests carries a token when a value is put into it."""
    for name, field in text_fields(found.url.text, resolution).items():
        if parameters.doubt(name, field) is Confidence.HIGH and field.place is not None:
            if all(isinstance(value, Text | Constant) for value in field.values):
                continue
            place = syntax.place(found.expression)
            yield Match(
                root=resolution.locate(field.place),
                site=resolution.locate(place),
                fields={"parameter": name},
                confidence=Confidence.MEDIUM,
                reasons=("No request to this URL was found.",),
                evidence=(Hop(location=resolution.locate(place), message=f"{quoted(found.url.shown)} is built here."),),
            )


def _name_reasons(name: str, confidence: Confidence) -> tuple[str, ...]:
    told = f"Only the name {quoted(name)} suggests that this is the access token."
    return () if confidence is Confidence.HIGH else (told,)


def _is_blank(field: Field) -> bool:
    """Nothing, or a text that stands for something left out."""
    texts = list(texts_in(field.values))
    return bool(field.values) and len(texts) == len(field.values) and not any(t.strip("*.xX<> ") for t in texts)
