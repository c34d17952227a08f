"""A login with the implicit grant, which brings the access token back in the fragment of a URL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from auditor.detectors.shared.evidence import request_hop
from auditor.detectors.shared.form_fields import Field, mapping_fields, text_fields
from auditor.detectors.shared.mere_words import only_speaks
from auditor.detectors.shared.oauth_requests import Purpose, oauth_requests
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.sent_places import row_place
from auditor.detectors.shared.syntax import Syntax, syntax_of
from auditor.detectors.shared.url_texts import vendor_urls
from auditor.detectors.shared.written import all_calls, keyword, library_calls, written_text
from auditor.facts import expressions as facts
from auditor.facts.names import plain_name
from auditor.model import Confidence, Hop, Location, Match, Rule, quoted
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.models.names import is_named, speaks_of
from auditor.semantics.attribution import Party, addressee
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import FunctionValue, ModuleValue, Place, Text, Unknown, Value, Values
from auditor.semantics.resolution import Resolution


class Options(Struct, frozen=True, kw_only=True):
    """What asks for the grant, and what reads the fragment that it brings."""

    clients: frozenset[str] = frozenset()
    fragment_attributes: tuple[str, ...] = ()
    fragment_functions: tuple[str, ...] = ()
    fragment_separators: tuple[str, ...] = ()
    parameter: str
    values: frozenset[str] = frozenset()


class _Search(Struct, frozen=True, kw_only=True):
    resolution: Resolution
    vendor: Vendor
    options: Options

    def is_implicit(self, response_type: str) -> bool:
        """Whether a response type is that of the implicit grant."""
        return not self.options.values.isdisjoint(re.split(r"[ +]|%20", response_type))

    def owns(self, values: Values) -> bool | None:
        """Whether one of the values is a URL of the vendor's; None if none is known to be a URL."""
        known = {addressee(value, self.vendor) for value in values} - {Party.UNKNOWN}
        return Party.VENDOR in known if known else None


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """What asks for the grant, the client class that exists for it, and code that reads its result."""
    options = read_options(rule, Options)
    search = _Search(resolution=resolution, vendor=knowledge.vendor, options=options)
    syntax = syntax_of(resolution)
    asked: dict[str, Location] = {}
    for match in (*_authorize_urls(search, syntax), *_authorize_calls(search), *_clients(search)):
        asked.setdefault(match.root.path, match.root)
        yield match
    for match in _fragments(search):
        # Where the module also asks for the grant, the fragment is where that shows.
        yield replace(match, root=asked.get(match.root.path, match.root))


def _authorize_urls(search: _Search, syntax: Syntax) -> Iterator[Match]:
    name = search.options.parameter
    for found in vendor_urls(search.resolution, search.vendor):
        field = text_fields(found.url.text, search.resolution).get(name) if found.url.query else None
        if not only_speaks(found.expression, syntax):
            site = syntax.place(found.expression)
            hop = Hop(location=search.resolution.locate(site), message=f"{quoted(found.url.shown)} is built here.")
            yield from _asked(field, site, (hop,), search, found.url)


def _authorize_calls(search: _Search) -> Iterator[Match]:
    """Requests with the parameter, and library calls that take it as a keyword next to the vendor's URL."""
    name = search.options.parameter
    for request in oauth_requests(search.resolution, search.vendor):
        field = request.fields.get(name) if request.purpose is Purpose.AUTHORIZE else None
        hop = request_hop(request.request, search.resolution)
        yield from _asked(field, request.request.observation.site, (hop,), search, request.request.url)
    for call, scope in all_calls(search.resolution):
        place = Place(scope.module.path, call.span)
        field = _keyword_field(call, name, place, search) or _prepared_field(call, name, search)
        yield from _asked(field, place, (), search)


def _asked(
    field: Field | None, site: Place, evidence: tuple[Hop, ...], search: _Search, url: Url | None = None
) -> Iterator[Match]:
    """A field that asks for the grant: in the row of the vendor, else where it is written, else where its value is."""
    texts = (v for v in (field.values if field is not None else ()) if isinstance(v, Text))
    asking = next((text for text in texts if search.is_implicit(text.literal or "")), None)
    if field is not None and asking is not None:
        # What a helper is given for it stands with the caller.
        row = row_place(url, (asking,), search.resolution) if url is not None else None
        root, sent = row or field.place or asking.place or site, asking.literal or ""
        yield _match(root, site, "default", {"sent": sent}, evidence, search)


def _keyword_field(call: facts.Call, name: str, place: Place, search: _Search) -> Field | None:
    given = keyword(call, name)
    if given is None or not any(search.owns(search.resolution.values(a.value)) for a in call.args):
        return None
    return Field(search.resolution.values(given), Place(place.module, given.span))


def _prepared_field(call: facts.Call, name: str, search: _Search) -> Field | None:
    """`Request("GET", AUTHORIZE, params={…}).prepare().url`."""
    if not any(is_named(each, "prepared_requests") for each in search.resolution.library_names(call.func)):
        return None
    objects = search.resolution.states(search.resolution.values(call), InstanceState)
    given = (one for made in objects if search.owns(made.attrs.get("url", ())) for one in made.attrs.get("params", ()))
    fields = (mapping_fields(params, search.resolution)[0].get(name) for params in given)
    return next((field for field in fields if field is not None), None)


def _clients(search: _Search) -> Iterator[Match]:
    for call, scope, names in library_calls(search.resolution):
        made = sorted(names & search.options.clients)
        place = Place(scope.module.path, call.span)
        urls = _asked_with(place, search) if made else []
        if urls:
            fields = {"client": made[0].rpartition(".")[2]}
            classes = search.resolution.values(call.func)
            rows = (row_place(url, classes, search.resolution) for url in urls)
            yield _match(next(filter(None, rows), place), place, "client", fields, (), search)


def _asked_with(client: Place, search: _Search) -> list[Url]:
    """The vendor's addresses at which sessions with this client log in; else those that they request."""
    logins: list[Value] = []
    others: list[Value] = []
    for call, _ in all_calls(search.resolution):
        if not isinstance(call.func, facts.Attribute) or not _holds(call.func.base, client, search):
            continue
        given = (value for argument in call.args for value in search.resolution.values(argument.value))
        known = [value for value in given if search.owns((value,)) is not None]
        (logins if "authorization_url" in plain_name(call.func) else others).extend(known)
    return [parse_url(as_text(value, None)) for value in logins or others if search.owns((value,))]


def _holds(session: facts.Expr, client: Place, search: _Search) -> bool:
    """Whether something is a session with this client, or the client itself (`client.prepare_request_uri(…)`)."""
    values = search.resolution.values(session)
    objects = search.resolution.states(values, InstanceState)
    held = (value for each in objects for value in each.attrs.get("client", ()))
    return any(isinstance(value, Unknown) and value.place == client for value in (*values, *held))


def _fragments(search: _Search) -> Iterator[Match]:
    token = search.vendor.oauth.access_token_field
    for path in sorted(search.resolution.modules):
        reading = [
            part
            for scope in search.resolution.scopes_of(path)
            if any(token in written_text(part) for part in scope.parts) and not search.vendor.names_another(scope.name)
            for part in scope.parts
            if _reads_fragment(part, search)
        ]
        if reading and _logs_in_with_vendor_alone(path, search):
            for part in reading:
                place = Place(path, part.span)
                yield _match(place, place, "fragment", {}, (), search)


def _reads_fragment(part: facts.Expr, search: _Search) -> bool:
    match part:
        case facts.Attribute(attr=attr):
            return attr in search.options.fragment_attributes
        case facts.Call(func=facts.Attribute(attr="split" | "partition" | "rpartition" | "rsplit"), args=args) if args:
            first = args[0].value
            return isinstance(first, facts.Literal) and first.value in search.options.fragment_separators
        case facts.Call(func=func):
            names = search.options.fragment_functions
            return not search.resolution.library_names(func).isdisjoint(names)
        case _:
            return False


def _logs_in_with_vendor_alone(path: str, search: _Search) -> bool:
    """The module speaks of the vendor, and neither it nor one that uses it of a login page of somebody else's."""
    told = (value for near in (path, *_users(path, search)) for value in _told(near, search))
    is_vendor = search.vendor.is_named_in(path, *search.resolution.modules[path].words)
    return is_vendor and not any(_is_anothers_login(value, search) for value in told)


def _users(path: str, search: _Search) -> Iterator[str]:
    """The modules that have functions from this one, or this one itself."""
    for other in search.resolution.modules:
        values = (value for found in search.resolution.bound_in(other).values() for value in found)
        if other != path and any(_is_from(value, path) for value in values):
            yield other


def _is_from(value: Value, path: str) -> bool:
    match value:
        case FunctionValue(module=home) | ModuleValue(path=home):
            return home == path
        case _:
            return False


def _told(path: str, search: _Search) -> Iterator[Value]:
    """What is written in a module, and what its names are, also those that it has from others."""
    for scope in search.resolution.scopes_of(path):
        for part in scope.parts:
            yield from search.resolution.values(part) if isinstance(part, facts.Literal) else ()
    for values in search.resolution.bound_in(path).values():
        yield from values


def _is_anothers_login(value: Value, search: _Search) -> bool:
    if not isinstance(value, Text):
        return False
    url = parse_url(as_text(value, None))
    return bool(url.host and not search.vendor.owns(url.host) and speaks_of(url.host + url.path, "login_page"))


def _match(
    root: Place, site: Place, message: str, fields: dict[str, str], evidence: tuple[Hop, ...], search: _Search
) -> Match:
    reasons = ["The grant was never announced as closed; it is just no longer documented."]
    if message == "fragment":
        reasons.append("The module around it suggests that the fragment comes from the vendor's login.")
    start = Hop(location=search.resolution.locate(root), message="The implicit grant is used here.")
    return Match(
        root=search.resolution.locate(root),
        site=search.resolution.locate(site),
        message=message,
        fields=fields,
        confidence=Confidence.LOW if message == "fragment" else Confidence.MEDIUM,
        reasons=tuple(reasons),
        evidence=(start, *evidence),
    )
