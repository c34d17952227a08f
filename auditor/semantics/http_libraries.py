"""What HTTP libraries offer, as tables: which call sends what, and where sessions keep their headers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


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
    """A class whose objects send.

    `merges` is how headers of a call meet those of the object: "merge", "replace" or "none". `base` is the
    constructor's keyword for a base URL, `scheme` what precedes a bare host, `sends_token` if the object adds the
    credentials by itself, `inner` the attribute under which a wrapper keeps the object that sends.
    """

    library: str
    positional: tuple[str, ...] = ()
    merges: str = "merge"
    base: str | None = None
    scheme: str = ""
    sends_token: bool = False
    keeps_headers: bool = True
    inner: str = ""


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


def _sender(library: str, method: str | None, *positional: str) -> Sender:
    return Sender(library=library, method=method, positional=positional)


def _preparer(library: str, *positional: str) -> Sender:
    return Sender(library=library, method=None, positional=positional, prepares=True)


# Methods of sessions, by library.
METHODS: dict[str, dict[str, Sender]] = {
    "requests": {
        **_REQUESTS,
        "prepare_request": _preparer("requests", "request"),
        "send": _sender("requests", None, "request"),
    },
    "httpx": {
        **_HTTPX,
        "send": _sender("httpx", None, "request"),
        "build_request": _preparer("httpx", "method", "url"),
    },
    "aiohttp": {**_AIOHTTP, "_request": _AIOHTTP["request"]},
    "urllib3": {
        "request": _sender("urllib3", None, "method", "url", "fields", "headers"),
        "urlopen": _sender("urllib3", None, "method", "url", "body", "headers"),
        "request_encode_url": _sender("urllib3", None, "method", "url", "fields", "headers"),
        "request_encode_body": _sender("urllib3", None, "method", "url", "fields", "headers"),
    },
    "http.client": {"request": _sender("http.client", None, "method", "url", "data", "headers")},
    "urllib.request": {"open": _sender("urllib.request", None, "url", "data")},
    "uplink": {},
    "airflow": {"run": _sender("airflow", None, "url", "data", "headers")},
    "httplib2": {"request": _sender("httplib2", "GET", "url", "method", "body", "headers")},
    "tornado": {"fetch": _sender("tornado", None, "url")},
    "dlt": {
        "get": _sender("dlt", "GET", "url"),
        "post": _sender("dlt", "POST", "url"),
        "paginate": _sender("dlt", "GET", "url", "method", "params"),
    },
}
# What OAuth sessions ask the login host for; the name of the second argument is the field it becomes.
for _name, _second in (("fetch_token", "code"), ("refresh_token", "refresh_token"), ("revoke_token", "token")):
    for _library in ("requests", "httpx"):
        METHODS[_library][_name] = _sender(_library, "POST", "url", _second)

# Functions that send, by dotted name.
FUNCTIONS: dict[str, Sender] = {
    **{f"requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"requests.api.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"niquests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"curl_cffi.requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"botocore.vendored.requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"dlt.sources.helpers.requests.{name}": sender for name, sender in _REQUESTS.items()},
    **{f"httpx.{name}": sender for name, sender in _HTTPX.items()},
    "aiohttp.request": _AIOHTTP["request"],
    "urllib3.request": METHODS["urllib3"]["request"],
    "urllib.request.urlopen": _sender("urllib.request", None, "url", "data", "timeout"),
    "urllib.request.urlretrieve": _sender("urllib.request", "GET", "url", "filename"),
    "six.moves.urllib.request.urlopen": _sender("urllib.request", None, "url", "data"),
    "urllib2.urlopen": _sender("urllib.request", None, "url", "data"),
    "urllib2.Request": _preparer("urllib.request", "url", "data", "headers"),
    "six.moves.urllib.request.Request": _preparer("urllib.request", "url", "data", "headers"),
    "wget.download": _sender("wget", "GET", "url"),
    "requests.Request": _preparer("requests", "method", "url", "headers", "files", "data", "params"),
    "httpx.Request": _preparer("httpx", "method", "url"),
    "urllib.request.Request": _preparer("urllib.request", "url", "data", "headers"),
    "tornado.httpclient.HTTPRequest": _preparer("tornado", "url", "method", "headers", "body"),
    "airflow.operators.http": _sender("airflow", None),
}

_SESSION = SessionKind(library="requests")
_BASE_URL_SESSION = SessionKind(library="requests", positional=("base_url",), base="base_url")
_OAUTHLIB = SessionKind(
    library="requests", sends_token=True,
    positional=(
        "client_id", "client", "auto_refresh_url", "auto_refresh_kwargs", "scope", "redirect_uri", "token", "state",
        "token_updater",
    ),
)  # fmt: skip
_OWN_PAIR = ("client_id", "client_secret")
_AUTHLIB = SessionKind(library="requests", sends_token=True, positional=_OWN_PAIR)
_AUTHLIB_HTTPX = SessionKind(library="httpx", base="base_url", sends_token=True, positional=_OWN_PAIR)
_FLASK_DANCE = SessionKind(
    library="requests", base="base_url", sends_token=True, inner="session",
    positional=("name", "import_name", "client_id", "client_secret"),
)  # fmt: skip
_HTTPX_CLIENT = SessionKind(library="httpx", base="base_url")
_AIOHTTP_SESSION = SessionKind(library="aiohttp", positional=("base_url",), base="base_url")
_URLLIB3_POOL = SessionKind(library="urllib3", positional=("num_pools", "headers"), merges="replace")
_URLLIB3_HOST = SessionKind(library="urllib3", positional=("host",), merges="replace", base="host")
_HTTP_CLIENT = SessionKind(library="http.client", positional=("host",), merges="none", base="host", keeps_headers=False)
_OPENER = SessionKind(library="urllib.request", keeps_headers=False)
_AIRFLOW_HOOK = SessionKind(
    library="airflow", positional=("method", "http_conn_id"), base="http_conn_id", keeps_headers=False, merges="none"
)
_TORNADO = SessionKind(library="tornado", merges="none", keeps_headers=False)
_DLT_CLIENT = SessionKind(library="dlt", positional=("base_url", "headers", "auth"), base="base_url")

_CONSUMER = SessionKind(library="uplink", positional=("base_url", "client"), base="base_url", inner="session")

# Classes whose objects send, by dotted name.
# What stands for a function that a project declares as a sender; no import can have this name.
DECLARED = "<declared>.Sender"
DECLARED_LIBRARY = "declared"
SESSIONS: dict[str, SessionKind] = {
    DECLARED: SessionKind(library=DECLARED_LIBRARY, base="base_url"),
    "requests.Session": _SESSION,
    "requests.session": _SESSION,
    "requests.sessions.Session": _SESSION,
    "niquests.Session": _SESSION,
    "niquests.AsyncSession": _SESSION,
    "curl_cffi.requests.Session": _SESSION,
    "curl_cffi.requests.AsyncSession": _SESSION,
    "requests_futures.sessions.FuturesSession": _SESSION,
    "requests_cache.CachedSession": _SESSION,
    "requests_html.HTMLSession": _SESSION,
    "requests_ratelimiter.LimiterSession": _SESSION,
    "cloudscraper.create_scraper": _SESSION,
    "requests_toolbelt.sessions.BaseUrlSession": _BASE_URL_SESSION,
    "requests_toolbelt.BaseUrlSession": _BASE_URL_SESSION,
    "requests_oauthlib.OAuth2Session": _OAUTHLIB,
    "requests_oauthlib.oauth2_session.OAuth2Session": _OAUTHLIB,
    "authlib.integrations.requests_client.OAuth2Session": _AUTHLIB,
    "authlib.integrations.httpx_client.OAuth2Client": _AUTHLIB_HTTPX,
    "authlib.integrations.httpx_client.AsyncOAuth2Client": _AUTHLIB_HTTPX,
    "flask_dance.consumer.OAuth2ConsumerBlueprint": _FLASK_DANCE,
    "flask_dance.consumer.oauth2.OAuth2ConsumerBlueprint": _FLASK_DANCE,
    "httpx.Client": _HTTPX_CLIENT,
    "httpx.AsyncClient": _HTTPX_CLIENT,
    "aiohttp.ClientSession": _AIOHTTP_SESSION,
    "aiohttp.client.ClientSession": _AIOHTTP_SESSION,
    "aiohttp_retry.RetryClient": SessionKind(library="aiohttp", base="base_url"),
    "aiohttp_client_cache.CachedSession": _AIOHTTP_SESSION,
    "urllib3.PoolManager": _URLLIB3_POOL,
    "urllib3.poolmanager.PoolManager": _URLLIB3_POOL,
    "urllib3.HTTPSConnectionPool": replace(_URLLIB3_HOST, scheme="https://"),
    "urllib3.HTTPConnectionPool": replace(_URLLIB3_HOST, scheme="http://"),
    "urllib3.connection_from_url": _URLLIB3_HOST,
    "http.client.HTTPSConnection": replace(_HTTP_CLIENT, scheme="https://"),
    "http.client.HTTPConnection": replace(_HTTP_CLIENT, scheme="http://"),
    "urllib.request.build_opener": _OPENER,
    "urllib2.build_opener": _OPENER,
    "six.moves.urllib.request.build_opener": _OPENER,
    "httplib.HTTPSConnection": replace(_HTTP_CLIENT, scheme="https://"),
    "httplib.HTTPConnection": replace(_HTTP_CLIENT, scheme="http://"),
    "six.moves.http_client.HTTPSConnection": replace(_HTTP_CLIENT, scheme="https://"),
    "six.moves.http_client.HTTPConnection": replace(_HTTP_CLIENT, scheme="http://"),
    "urllib.request.OpenerDirector": _OPENER,
    "tornado.httpclient.AsyncHTTPClient": _TORNADO,
    "tornado.httpclient.HTTPClient": _TORNADO,
    "httplib2.Http": SessionKind(library="httplib2", merges="none", keeps_headers=False),
    "airflow.providers.http.hooks.http.HttpHook": _AIRFLOW_HOOK,
    "airflow.hooks.http_hook.HttpHook": _AIRFLOW_HOOK,
    "dlt.sources.helpers.rest_client.RESTClient": _DLT_CLIENT,
    "dlt.sources.helpers.rest_client.client.RESTClient": _DLT_CLIENT,
    "dlt.sources.helpers.requests.Client": _SESSION,
    "dlt.sources.helpers.requests.Session": _SESSION,
}

# Base classes of clients whose methods are declared by decorators.
CONSUMERS = frozenset({"uplink.Consumer", "uplink.builder.Consumer"})
SESSIONS.update(dict.fromkeys(CONSUMERS, _CONSUMER))

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


# The modules in which the libraries above keep all that.
LIBRARIES: frozenset[str] = frozenset(name.rpartition(".")[0] for name in (*FUNCTIONS, *SESSIONS))
