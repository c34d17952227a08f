"""Login and API hosts that belong to different environments, in one record or in one client."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.shared.credentials import credential_parts
from auditor.detectors.shared.evidence import graded, request_doubts, request_hop, request_hops
from auditor.detectors.shared.oauth_requests import Purpose, oauth_requests
from auditor.detectors.shared.syntax import syntax_of
from auditor.detectors.shared.url_texts import host_place
from auditor.facts import expressions as facts
from auditor.facts import statements as stmt
from auditor.facts.walk import branches
from auditor.model import Confidence, Hop, Match, quoted
from auditor.model.vendor import HostRole, Vendor
from auditor.semantics.domain.states import InstanceState
from auditor.semantics.domain.texts import concatenate
from auditor.semantics.domain.urls import Url, parse_url
from auditor.semantics.domain.values import Answer, Place, Text, Values, text
from auditor.semantics.requests import Kind, Request
from auditor.semantics.resolution import Resolution


class _Pair(Struct, frozen=True):
    """Two URLs of different environments, and where each shows."""

    login: Url
    login_site: Place
    api: Url
    api_site: Place


def mixed_pairs(resolution: Resolution, vendor: Vendor) -> Iterator[Match]:
    """Clients whose requests go to different environments, then records that hold hosts of different ones."""
    carried = list(_carried(resolution, vendor))
    well = (host_place(each.url) for pair in carried if _agree(*pair, vendor) for each in pair)
    shared = _SharedHosts(resolution=resolution, vendor=vendor, well=frozenset(each for each in well if each))
    mixed = (pair for pair in carried if not _agree(*pair, vendor))
    for token, api in (*mixed, *_clients(resolution, vendor)):
        pair = _Pair(token.url, token.observation.site, api.url, api.observation.site)
        reasons = (*request_doubts(token), *request_doubts(api))
        evidence = (request_hop(token, resolution), *request_hops(api, resolution))
        yield _match(pair, graded(Confidence.HIGH, reasons), reasons, evidence, shared)
    for pair in _records(resolution, vendor):
        reason = "Both hosts are in one record; no request to them was found."
        yield _match(pair, Confidence.MEDIUM, (reason,), (), shared)


def _match(
    pair: _Pair, confidence: Confidence, reasons: tuple[str, ...], evidence: tuple[Hop, ...], shared: _SharedHosts
) -> Match:
    resolution, vendor = shared.resolution, shared.vendor
    written, written_api = host_place(pair.login), host_place(pair.api)
    edited = shared.place_to_edit(written, written_api)
    login_place = resolution.locate(written or pair.login_site)
    other = resolution.locate(written_api or pair.api_site)
    host, api_host = pair.login.host or "", pair.api.host or ""
    login, api = vendor.environment_of(host), vendor.environment_of(api_host)
    return Match(
        root=login_place if edited is None else resolution.locate(edited),
        site=resolution.locate(pair.login_site),
        message="mixed_environments",
        fields={
            "host": host,
            "environment": login.title if login else "",
            "api_host": api_host,
            "api_environment": api.title if api else "",
        },
        confidence=confidence,
        reasons=reasons,
        evidence=(
            Hop(location=login_place, message=f"{quoted(host)} is set here."),
            Hop(location=other, message=f"{quoted(api_host)} is set here."),
            *evidence,
        ),
    )


def _carried(resolution: Resolution, vendor: Vendor) -> Iterator[tuple[Request, Request]]:
    """Requests with the token of one environment's login, each behind that login, by the answer that it came out of.

    A login of the right environment comes first.

    Where either may go to several hosts, or the token be out of another answer, which belong together is not known.
    """
    issued: dict[int, list[Request]] = defaultdict(list)
    for sent in oauth_requests(resolution, vendor):
        is_one = sent.purpose is Purpose.TOKEN and _has_one_host(sent.request)
        if is_one and _environment(sent.request.url, HostRole.LOGIN, vendor):
            issued[sent.request.observation.id].append(sent.request)
    for request in resolution.requests:
        is_one = request.kind is Kind.API and _has_one_host(request)
        environment = _environment(request.url, HostRole.API, vendor) if is_one else ""
        parts = credential_parts(request.observation) if environment else ()
        answers = {part.request for part in parts if isinstance(part, Answer)}
        if answers and answers <= issued.keys():
            logins = [login for answer in sorted(answers) for login in issued[answer]]
            yield min(logins, key=lambda login: not _agree(login, request, vendor)), request


def _agree(token: Request, api: Request, vendor: Vendor) -> bool:
    """Whether a login and an API request are of one environment."""
    return _environment(token.url, HostRole.LOGIN, vendor) == _environment(api.url, HostRole.API, vendor)


def _has_one_host(request: Request) -> bool:
    urls = (parse_url(value) for value in request.observation.urls if isinstance(value, Text))
    return len({url.host for url in urls if url.host is not None}) == 1


def _clients(resolution: Resolution, vendor: Vendor) -> Iterator[tuple[Request, Request]]:
    """One pair for each group of modules whose token and API requests never meet in an environment."""
    tokens: dict[str, list[Request]] = defaultdict(list)
    for sent in oauth_requests(resolution, vendor):
        if sent.purpose is Purpose.TOKEN and _environment(sent.request.url, HostRole.LOGIN, vendor):
            tokens[sent.request.observation.site.module].append(sent.request)
    groups: dict[tuple[str, ...], list[Request]] = defaultdict(list)
    for request in resolution.requests:
        if request.kind is Kind.API and _environment(request.url, HostRole.API, vendor):
            near = tuple(sorted(request.observation.modules & tokens.keys()))
            groups[near or tuple(sorted(tokens))].append(request)
    for modules, requests in groups.items():
        logins = [request for path in modules for request in tokens[path]]
        if logins and not _names(logins, HostRole.LOGIN, vendor) & _names(requests, HostRole.API, vendor):
            for login in logins:
                yield login, requests[0]


def _names(requests: Iterable[Request], role: HostRole, vendor: Vendor) -> set[str]:
    return {_environment(request.url, role, vendor) for request in requests}


def _environment(url: Url, role: HostRole, vendor: Vendor) -> str:
    """The environment of a host that is documented for this role; empty for others."""
    known = vendor.host(url.host) if url.host is not None else None
    return known.environment if known is not None and role in known.roles and not known.is_pattern else ""


def _records(resolution: Resolution, vendor: Vendor) -> Iterator[_Pair]:
    """Displays, constructor calls, class bodies and branches with one host of each role."""
    for scope in resolution.scopes():
        for expression in scope.parts:
            if members := _members(expression):
                yield from _in_record(members, scope.module.path, resolution, vendor, expression)
        for statement in scope.statements:
            for block in _alternatives(statement):
                body = [s.value for s in block if isinstance(s, stmt.Assign) and s.value is not None]
                yield from _in_record(body, scope.module.path, resolution, vendor)


def _alternatives(statement: stmt.Statement) -> Iterable[stmt.Block]:
    """Blocks that set up one environment each: a class body, the branches of a choice."""
    match statement:
        case stmt.DefineClass(definition=definition):
            return (definition.body,)
        case stmt.If() | stmt.Match():
            return (block for _, block in branches(statement))
        case _:
            return ()


def _members(expression: facts.Expr) -> list[facts.Expr]:
    match expression:
        case facts.DictDisplay(items=items):
            return [value for _, value in items]
        case facts.Call(args=args):
            return [argument.value for argument in args]
        case facts.Sequence(kind="tuple", items=items) if len(items) == 2:
            return list(items)
        case _:
            return []


def _has_fields(expression: facts.Expr, resolution: Resolution, vendor: Vendor) -> bool:
    """Whether its members have names: a call, or a dict that does not lead from one host to another."""
    match expression:
        case facts.Call():
            return True
        case facts.DictDisplay(items=items):
            names = (value for key, _ in items if key is not None for value in resolution.values(key))
            return not any(isinstance(name, Text) and vendor.host(name.literal or "") for name in names)
        case _:
            return False


def _of_host(value: Text, vendor: Vendor) -> Url:
    """A URL, or one to the host that a text is."""
    url = parse_url(value)
    is_host = url.host is None and vendor.host(value.literal or "") is not None
    return parse_url(concatenate([text("https://"), value], value.place)) if is_host else url


def _in_record(
    members: list[facts.Expr], path: str, resolution: Resolution, vendor: Vendor, record: facts.Expr | None = None
) -> Iterator[_Pair]:
    texts: list[tuple[Text, Place]] = []
    for member in members:
        match resolution.values(member):
            case (Text() as value,):
                texts.append((value, Place(path, member.span)))
    if len(texts) < 2:
        return
    takes_hosts = record is not None and _has_fields(record, resolution, vendor)
    logins: list[tuple[Url, Place]] = []
    apis: list[tuple[Url, Place]] = []
    for value, place in texts:
        url = _of_host(value, vendor) if takes_hosts else parse_url(value)
        if _environment(url, HostRole.LOGIN, vendor):
            logins.append((url, place))
        elif _environment(url, HostRole.API, vendor):
            apis.append((url, place))
    ours = {_environment(url, HostRole.LOGIN, vendor) for url, _ in logins}
    theirs = {_environment(url, HostRole.API, vendor) for url, _ in apis}
    if ours and theirs and not ours & theirs:
        yield _Pair(*logins[0], *apis[0])


class _SharedHosts(Struct, frozen=True, kw_only=True):
    """Tells which host of a wrong pair to change; `well` are the places of hosts that make right pairs as well."""

    resolution: Resolution
    vendor: Vendor
    well: frozenset[Place]

    def place_to_edit(self, login: Place | None, api: Place | None) -> Place | None:
        """None if it is the login host: unless others need that, where the two meet, or else the host of the API."""
        if login is None or api is None or not (login in self.well or self._is_row(login)):
            return None
        if api not in self.well:
            return api
        found = set(self._meetings(login, api))
        return found.pop() if len(found) == 1 else None

    def _is_row(self, host: Place) -> bool:
        """Whether a host stands in a table of hosts of several environments, one for each."""
        written = syntax_of(self.resolution).at(host)
        outer = next(iter(syntax_of(self.resolution).ancestors(written)), None) if written is not None else None
        if not isinstance(outer, facts.DictDisplay):
            return False
        urls = (parse_url(v) for _, row in outer.items for v in self.resolution.values(row) if isinstance(v, Text))
        known = [self.vendor.environment_of(url.host or "") for url in urls]
        return len(known) > 1 and None not in known and len({each.name for each in known if each}) == len(known)

    def _meetings(self, login: Place, api: Place) -> Iterator[Place]:
        """The calls that are handed the one host, or an object that keeps it, beside the other."""
        for scope in self.resolution.scopes():
            for call in scope.parts:
                if isinstance(call, facts.Call) and len(call.args) > 1:
                    handed = [set(self._hosts(self.resolution.values(each.value))) for each in call.args]
                    if {login} in handed and {api} in handed:
                        yield Place(scope.module.path, call.span)

    def _hosts(self, values: Values) -> Iterator[Place]:
        kept = (each for state in self.resolution.states(values, InstanceState) for each in state.attrs.values())
        for value in (*values, *(value for each in kept for value in each)):
            place = host_place(parse_url(value)) if isinstance(value, Text) else None
            if place is not None:
                yield place
