"""What HTTP libraries offer, as tables: which call sends what, and where sessions keep their headers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """A call that sends (or, with `prepares`, describes) one request.

    `positional` are the names of the positional arguments; `method` is fixed unless an argument names it.
    """

    library: str
    method: str | None
    positional: tuple[str, ...]
    prepares: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionKind:
    """A class whose objects send. `merges` is how headers of a call meet those of the object: "merge", "replace" or "none".

    `base` is the constructor's keyword for a base URL, `scheme` what precedes a bare host, `sends_token` if the object
    adds the credentials by itself.
    """

    library: str
    positional: tuple[str, ...] = ()
    merges: str = "merge"
    base: str | None = None
    scheme: str = ""
    sends_token: bool = False
    keeps_headers: bool = True


_BODY_VERBS = ("post", "put", "patch")
_PLAIN_VERBS = ("get", "delete", "head", "options")


def _requests_like(library: str) -> dict[str, Sender]:
    found = {v: Sender(library=library, method=v.upper(), positional=("url", "params")) for v in _PLAIN_VERBS}
    for verb in _BODY_VERBS:
        found[verb] = Sender(library=library, method=verb.upper(), positional=("url", "data", "json"))
    found["request"] = Sender(
        library=library, method=None,
        positional=("method", "url", "params", "data", "headers", "cookies", "files", "auth", "timeout"),
    )  # fmt: skip
    return found


def _httpx_like(library: str) -> dict[str, Sender]:
    found = {v: Sender(library=library, method=v.upper(), positional=("url",)) for v in (*_PLAIN_VERBS, *_BODY_VERBS)}
    for name in ("request", "stream"):
        found[name] = Sender(library=library, method=None, positional=("method", "url"))
    return found


_REQUESTS, _HTTPX, _AIOHTTP = _requests_like("requests"), _httpx_like("httpx"), _httpx_like("aiohttp")

# Methods of sessions, by library.
METHODS: dict[str, dict[str, Sender]] = {
    "requests": {**_REQUESTS, "prepare_request": Sender(library="requests", method=None, positional=("request",), prepares=True),
                 "send": Sender(library="requests", method=None, positional=("request",))},
    "httpx": {**_HTTPX, "send": Sender(library="httpx", method=None, positional=("request",)),
              "build_request": Sender(library="httpx", method=None, positional=("method", "url"), prepares=True)},
    "aiohttp": {**_AIOHTTP, "_request": _AIOHTTP["request"]},
    "urllib3": {
        "request": Sender(library="urllib3", method=None, positional=("method", "url", "fields", "headers")),
        "urlopen": Sender(library="urllib3", method=None, positional=("method", "url", "body", "headers")),
        "request_encode_url": Sender(library="urllib3", method=None, positional=("method", "url", "fields", "headers")),
        "request_encode_body": Sender(library="urllib3", method=None, positional=("method", "url", "fields", "headers")),
    },
    "http.client": {"request": Sender(library="http.client", method=None, positional=("method", "url", "data", "headers"))},
    "urllib.request": {"open": Sender(library="urllib.request", method=None, positional=("url", "data"))},
    "airflow": {"run": Sender(library="airflow", method=None, positional=("url", "data", "headers"))},
    "httplib2": {"request": Sender(library="httplib2", method="GET", positional=("url", "method", "body", "headers"))},
    "dlt": {"get": Sender(library="dlt", method="GET", positional=("url",)), "post": Sender(library="dlt", method="POST", positional=("url",)),
            "paginate": Sender(library="dlt", method="GET", positional=("url", "method", "params"))},
}  # fmt: skip
# What OAuth sessions ask the login host for; the name of the second argument is the field it becomes.
for _name, _second in (("fetch_token", "code"), ("refresh_token", "refresh_token"), ("revoke_token", "token")):
    for _library in ("requests", "httpx"):
        METHODS[_library][_name] = Sender(library=_library, method="POST", positional=("url", _second))

# Functions that send, by dotted name.
FUNCTIONS: dict[str, Sender] = {
    **{f"requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"niquests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"curl_cffi.requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"botocore.vendored.requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"httpx.{name}": sender for name, sender in _HTTPX.items()},
    "aiohttp.request": _AIOHTTP["request"],
    "urllib3.request": METHODS["urllib3"]["request"],
    "urllib.request.urlopen": Sender(library="urllib.request", method=None, positional=("url", "data", "timeout")),
    "urllib.request.urlretrieve": Sender(library="urllib.request", method="GET", positional=("url", "filename")),
    "six.moves.urllib.request.urlopen": Sender(library="urllib.request", method=None, positional=("url", "data")),
    "urllib2.urlopen": Sender(library="urllib.request", method=None, positional=("url", "data")),
    "wget.download": Sender(library="wget", method="GET", positional=("url",)),
    "requests.Request": Sender(library="requests", method=None, positional=("method", "url", "headers", "files", "data", "params"), prepares=True),
    "httpx.Request": Sender(library="httpx", method=None, positional=("method", "url"), prepares=True),
    "urllib.request.Request": Sender(library="urllib.request", method=None, positional=("url", "data", "headers"), prepares=True),
    "airflow.operators.http": Sender(library="airflow", method=None, positional=()),
}  # fmt: skip

_SESSION_REQUESTS = SessionKind(library="requests")
_OAUTHLIB = SessionKind(
    library="requests", sends_token=True,
    positional=("client_id", "client", "auto_refresh_url", "auto_refresh_kwargs", "scope", "redirect_uri", "token", "state", "token_updater"),
)  # fmt: skip
_AUTHLIB = SessionKind(library="requests", sends_token=True, positional=("client_id", "client_secret"))
_AUTHLIB_HTTPX = SessionKind(library="httpx", base="base_url", sends_token=True, positional=("client_id", "client_secret"))

# Classes whose objects send, by dotted name.
SESSIONS: dict[str, SessionKind] = {
    "requests.Session": _SESSION_REQUESTS,
    "requests.session": _SESSION_REQUESTS,
    "requests.sessions.Session": _SESSION_REQUESTS,
    "niquests.Session": _SESSION_REQUESTS,
    "niquests.AsyncSession": _SESSION_REQUESTS,
    "curl_cffi.requests.Session": _SESSION_REQUESTS,
    "curl_cffi.requests.AsyncSession": _SESSION_REQUESTS,
    "requests_futures.sessions.FuturesSession": _SESSION_REQUESTS,
    "requests_cache.CachedSession": _SESSION_REQUESTS,
    "requests_html.HTMLSession": _SESSION_REQUESTS,
    "requests_ratelimiter.LimiterSession": _SESSION_REQUESTS,
    "cloudscraper.create_scraper": _SESSION_REQUESTS,
    "requests_toolbelt.sessions.BaseUrlSession": SessionKind(library="requests", positional=("base_url",), base="base_url"),
    "requests_toolbelt.BaseUrlSession": SessionKind(library="requests", positional=("base_url",), base="base_url"),
    "requests_oauthlib.OAuth2Session": _OAUTHLIB,
    "requests_oauthlib.oauth2_session.OAuth2Session": _OAUTHLIB,
    "authlib.integrations.requests_client.OAuth2Session": _AUTHLIB,
    "authlib.integrations.httpx_client.OAuth2Client": _AUTHLIB_HTTPX,
    "authlib.integrations.httpx_client.AsyncOAuth2Client": _AUTHLIB_HTTPX,
    "httpx.Client": SessionKind(library="httpx", base="base_url"),
    "httpx.AsyncClient": SessionKind(library="httpx", base="base_url"),
    "aiohttp.ClientSession": SessionKind(library="aiohttp", positional=("base_url",), base="base_url"),
    "aiohttp.client.ClientSession": SessionKind(library="aiohttp", positional=("base_url",), base="base_url"),
    "aiohttp_retry.RetryClient": SessionKind(library="aiohttp", base="base_url"),
    "aiohttp_client_cache.CachedSession": SessionKind(library="aiohttp", positional=("base_url",), base="base_url"),
    "urllib3.PoolManager": SessionKind(library="urllib3", positional=("num_pools", "headers"), merges="replace"),
    "urllib3.poolmanager.PoolManager": SessionKind(library="urllib3", positional=("num_pools", "headers"), merges="replace"),
    "urllib3.HTTPSConnectionPool": SessionKind(library="urllib3", positional=("host",), merges="replace", base="host", scheme="https://"),
    "urllib3.HTTPConnectionPool": SessionKind(library="urllib3", positional=("host",), merges="replace", base="host", scheme="http://"),
    "urllib3.connection_from_url": SessionKind(library="urllib3", positional=("host",), merges="replace", base="host"),
    "http.client.HTTPSConnection": SessionKind(library="http.client", positional=("host",), merges="none", base="host", scheme="https://", keeps_headers=False),
    "http.client.HTTPConnection": SessionKind(library="http.client", positional=("host",), merges="none", base="host", scheme="http://", keeps_headers=False),
    "urllib.request.build_opener": SessionKind(library="urllib.request", keeps_headers=False),
    "urllib.request.OpenerDirector": SessionKind(library="urllib.request", keeps_headers=False),
    "httplib2.Http": SessionKind(library="httplib2", merges="none", keeps_headers=False),
    "airflow.providers.http.hooks.http.HttpHook": SessionKind(library="airflow", positional=("method", "http_conn_id"), base="http_conn_id", keeps_headers=False, merges="none"),
    "airflow.hooks.http_hook.HttpHook": SessionKind(library="airflow", positional=("method", "http_conn_id"), base="http_conn_id", keeps_headers=False, merges="none"),
    "dlt.sources.helpers.rest_client.RESTClient": SessionKind(library="dlt", positional=("base_url", "headers", "auth"), base="base_url"),
    "dlt.sources.helpers.rest_client.client.RESTClient": SessionKind(library="dlt", positional=("base_url", "headers", "auth"), base="base_url"),
    "dlt.sources.helpers.requests.Client": _SESSION_REQUESTS,
    "dlt.sources.helpers.requests.Session": _SESSION_REQUESTS,
}  # fmt: skip
for _name, _sender in _REQUESTS.items():
    FUNCTIONS[f"dlt.sources.helpers.requests.{_name}"] = _sender
    FUNCTIONS[f"requests.api.{_name}"] = _sender

# Base classes of streams: the framework requests `url_base` + `path` with `http_headers`.
STREAMS = frozenset({"RESTStream", "GraphQLStream", "HttpStream"})

# Operators that send when the framework runs them.
OPERATORS = frozenset({"SimpleHttpOperator", "HttpOperator", "HttpSensor"})


def session_kind(names: Iterable[str]) -> SessionKind | None:
    """The first class of a look-up order that is a session."""
    for name in names:
        if (kind := SESSIONS.get(name)) is not None:
            return kind
    return None


def header_mapping_attribute(bases: Iterable[str], name: str) -> bool:
    """Whether `name` is where objects of these classes keep their default headers."""
    if name == "http_headers":
        return any(base.rpartition(".")[2] in STREAMS for base in bases)
    kind = session_kind(bases)
    return name in ("headers", "_default_headers") and kind is not None and kind.keeps_headers


# Top-level packages of all libraries above: code that imports them does not import the project.
LIBRARIES: frozenset[str] = frozenset(name.partition(".")[0] for name in (*FUNCTIONS, *SESSIONS))
