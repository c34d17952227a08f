"""Request sites: every request that reaches the vendor, from the outermost caller's view."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from auditor.facts.definitions import Module
from auditor.facts.expressions import Expr
from auditor.model.vendor import HostRole, Vendor
from auditor.models.names import speaks_of
from auditor.semantics.attribution import Party, addressee, goes_elsewhere
from auditor.semantics.domain.table_rows import TableRows
from auditor.semantics.domain.texts import as_text, leads_on
from auditor.semantics.domain.urls import Url, parse_url, single_hole
from auditor.semantics.domain.values import Answer, Text, Value, Values
from auditor.semantics.interpreter.observation import Observation

_WORD = re.compile(r"\w+")
# A path that begins with something not known.
_UNKNOWN_START = "/{"


class Certainty(Enum):
    """How a request is known to be the vendor's: by its host, by a name, or by the shape of its path alone."""

    HOST = "host"
    NAME = "name"
    PATH = "path"


class Kind(Enum):
    """What a request is for."""

    API = "api"
    OAUTH = "oauth"
    FILE = "file"
    WEB = "web"
    OTHER = "other"


class Request(Struct, frozen=True, kw_only=True):
    """One URL of one observation. `version` is that of the API path (`v1.0`), None elsewhere.

    `retired` if the path lies in a namespace that was switched off. `method` is upper case, "ANY" when not known.
    """

    observation: Observation
    method: str
    url: Url
    certainty: Certainty
    kind: Kind
    version: str | None
    retired: bool

    @property
    def path(self) -> str:
        return self.url.path


def make_requests(
    observations: tuple[Observation, ...],
    vendor: Vendor,
    modules: dict[str, Module],
    values: Callable[[Expr], Values],
) -> tuple[tuple[Request, ...], tuple[Observation, ...]]:
    """The vendor's requests, and the observations of which the target is unknown."""
    addresses = {url for observation in observations for url in observation.urls}
    judge = _Judge(vendor, modules, _senders(observations, vendor), TableRows(modules, values), addresses)
    found: list[Request] = []
    unknown: list[Observation] = []
    by_id: dict[int, list[Request]] = {}
    for observation in observations:
        urls = judge.rows.whole(observation.urls)
        made = [request for value in urls for request in judge.requests(value, observation, by_id)]
        is_told = any(request.certainty is Certainty.HOST for request in made)
        is_elsewhere = goes_elsewhere(observation, vendor)
        if is_told or is_elsewhere:
            # Where a default of the base is known, what the environment may say instead is no evidence.
            made = [request for request in made if not judge.is_guess(request)]
        if is_elsewhere and not is_told:
            made = [request for request in made if not judge.is_kept_beside(request)]
        if any(request.kind is Kind.OAUTH for request in made):
            # Of the addresses that one call may have, a bare host or name beside that of a login leads to no resource.
            made = [each for each in made if each.kind not in (Kind.API, Kind.OTHER) or each.path.strip("/")]
        by_id[observation.id] = made
        found.extend(made)
        if not made and any(parse_url(as_text(url, None)).host is None for url in observation.urls):
            unknown.append(observation)
    return tuple(found), tuple(unknown)


def _senders(observations: tuple[Observation, ...], vendor: Vendor) -> frozenset[str]:
    """The modules in which a request to a host of the vendor begins, or through which it goes."""
    sure = (each for each in observations if any(addressee(url, vendor) is Party.VENDOR for url in each.urls))
    return frozenset(place.module for each in sure for place in each.way)


class _Judge:
    """Decides whose a URL is; keeps what it learned about modules."""

    def __init__(
        self,
        vendor: Vendor,
        modules: dict[str, Module],
        senders: frozenset[str],
        rows: TableRows,
        addresses: Iterable[Value],
    ) -> None:
        self._vendor = vendor
        self._modules = modules
        self._senders = senders
        self._speaks: dict[str, bool] = dict.fromkeys(senders, True)
        self.rows = rows
        bases = (parse_url(as_text(value, None)) for value in addresses)
        self._has_connection = any(base.is_of_connection and self._vendor.is_named_in(base.base_hint) for base in bases)
        self._prefix = re.compile(vendor.api.prefix)

    def is_guess(self, request: Request) -> bool:
        """Whether a request is taken for the vendor's by its path alone, or by a name without such a path."""
        if request.certainty is Certainty.NAME:
            return request.kind is Kind.API and request.version is None and not request.retired
        return request.certainty is Certainty.PATH

    def is_kept_beside(self, request: Request) -> bool:
        """Whether only what holds the base is called after the vendor: `PROCORE_HOOKS["SIGNING_BASE"]`."""
        words = _WORD.findall(request.url.base_hint)
        is_named = request.certainty is Certainty.NAME and request.version is None and not request.retired
        return is_named and not self._vendor.is_named_in(words[-1] if words else "")

    def requests(self, value: Value, observation: Observation, before: dict[int, list[Request]]) -> list[Request]:
        """The requests one URL stands for; `before` are those of earlier observations."""
        url = parse_url(as_text(value, observation.site))
        hole = single_hole(url.text)
        if isinstance(hole, Answer):
            return _next_page(hole, url, observation, before)
        if url.host is None and leads_on(value):
            return []
        certainty = self._certainty(url, observation)
        if certainty is None:
            return []
        path, retired, version = self._api_path(url)
        kind = self._kind(url, path, version, retired, observation)
        together = self.rows.together(url.text, observation.methods)
        methods = [m.literal for m in together if isinstance(m, Text) and m.literal] or ["ANY"]
        placed = replace(url, path=path)
        return [
            Request(
                observation=observation, method=method.upper(), url=placed, certainty=certainty, kind=kind,
                version=version, retired=retired,
            )
            for method in methods
        ]  # fmt: skip

    def _certainty(self, url: Url, observation: Observation) -> Certainty | None:
        if url.host is not None:
            is_namesakes = any(hint in url.host.lower() for hint in self._vendor.foreign_hints)
            return Certainty.HOST if self._vendor.owns(url.host) and not is_namesakes else None
        if self._names_another(url.base_hint.rpartition(".")[2]):
            # What the base itself is called says more than whose attribute it is, and who sends.
            return None
        if self._vendor.is_named_in(url.base_hint):
            return Certainty.NAME
        around = f"{url.base_hint} {observation.owner} {observation.function}"
        if self._names_another(around) or (url.is_of_connection and self._has_connection):
            # Where a scheduler has a connection of the vendor's name, another one is not the vendor's.
            return None
        if isinstance(url.base, Answer) and not self._prefix.search(url.path):
            # A link out of an answer, or where that leads to, is no base of the API.
            return None
        has_path = bool(self._prefix.match(url.path)) or self._vendor.retired_namespace(url.path) is not None
        named = self._vendor.is_named_in(observation.owner) or self._vendor.is_named_in(observation.site.module)
        # A token may also stand in the query.
        may_log_in = _may_be_authorized(observation) or bool(url.query or observation.params)
        if has_path and (named or (may_log_in and self._module_speaks(observation))):
            return Certainty.PATH
        if url.base is None or not self._module_speaks(observation):
            return None
        return Certainty.NAME if named and self._base_is_url(url, observation) else None

    def _base_is_url(self, url: Url, observation: Observation) -> bool:
        """The name of a base says that it is one; a whole `url` that a caller passes may lead anywhere.

        So may any other, where the vendor's own host is known.
        """
        is_sure = not url.path.strip("/") or any(place.module in self._senders for place in observation.way)
        return speaks_of(url.base_hint, "sure_base_hint" if is_sure else "base_hint")

    def _names_another(self, speech: str) -> bool:
        return self._vendor.names_another(speech) and not self._vendor.is_named_in(speech)

    def _module_speaks(self, observation: Observation) -> bool:
        """Whether the module of the request, or one on the way to it, speaks of the vendor or sends to its host."""
        paths = {observation.site.module, *(site.place.module for site in observation.chain)}
        return any(self._mentions(path) for path in paths)

    def _mentions(self, path: str) -> bool:
        if path not in self._speaks:
            module = self._modules.get(path)
            words = module.words if module is not None else ()
            self._speaks[path] = any(hint in word for word in words for hint in self._vendor.name_hints)
        return self._speaks[path]

    def _api_path(self, url: Url) -> tuple[str, bool, str | None]:
        """(path without what precedes the API's own prefix, whether it is retired, version)."""
        found = self._prefix.search(url.path)
        if found is not None:
            return url.path[found.start() :], False, found["version"]
        for prefix in self._vendor.api.retired:
            at = url.path.find(prefix)
            if at >= 0 and (url.path + "/").startswith(prefix + "/", at):
                return url.path[at:], True, None
        return url.path, False, None

    def _kind(self, url: Url, path: str, version: str | None, retired: bool, observation: Observation) -> Kind:
        host = self._vendor.host(url.host) if url.host is not None else None
        if self._vendor.exception(url.host or "", path) is not None:
            return Kind.OTHER
        if self._vendor.oauth.prefix in url.path and not version:
            return Kind.OAUTH
        roles = host.roles if host is not None else ()
        if url.host in self._vendor.files.hosts or any(mark in url.path for mark in self._vendor.files.path_marks):
            return Kind.FILE
        if version or retired:
            return Kind.API
        if not url.path and (kind := self._link_kind(url)) is not None:
            return kind
        if url.host is None and speaks_of(url.base_hint, "login_hint"):
            return Kind.OAUTH
        if host is not None and HostRole.LOGIN in roles:
            return Kind.OAUTH
        if host is not None and HostRole.API not in roles:
            # The API wants credentials; pages for people begin with an id.
            is_open = url.path.startswith(_UNKNOWN_START) and _may_be_authorized(observation)
            return Kind.API if is_open else Kind.WEB
        return Kind.API

    def _link_kind(self, url: Url) -> Kind | None:
        """What a whole URL under a name is when the name is that of a link in an answer (`procore_upload_url`).

        Plain `url` is one below a name of what holds files: `procore["photos"].data[0]["url"]`.
        """
        *around, name = _WORD.findall(url.base_hint) or ("",)
        files = self._vendor.files
        if any(name.endswith(field) for field in self._vendor.uploads.presigned_fields):
            return Kind.OTHER
        if any(name.endswith(field) for field in files.fields) or (
            name == "url" and not set(files.holders).isdisjoint(around)
        ):
            return Kind.FILE
        if url.host is not None or speaks_of(url.base_hint, "address_hint", "login_hint"):
            return None
        return Kind.OTHER


def _may_be_authorized(observation: Observation) -> bool:
    """Whether a request may carry credentials."""
    sets = observation.headers
    return "auth" in observation.options or any(each.is_open or "authorization" in each.entries for each in sets)


def _next_page(link: Answer, url: Url, observation: Observation, before: dict[int, list[Request]]) -> list[Request]:
    """A link to further pages out of an answer goes where the answer came from; other links are for the file rules."""
    if not any("next" in step or ".links" in step for step in link.path):
        return []
    return [
        replace(source, observation=observation, url=url, certainty=Certainty.NAME)
        for source in before.get(link.request, ())
        if source.kind is Kind.API
    ][:1]
