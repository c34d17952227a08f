"""What is known of a vendor's surface: hosts, environments, paths, headers and names; read from the rules folder."""

from __future__ import annotations

import re
from enum import Enum
from fnmatch import fnmatchcase
from functools import lru_cache

from msgspec import Struct, field

from auditor.model.confidence import Confidence

_PATTERN_SIGNS = frozenset("*?[")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")
# Names up to this length are parts of ordinary words.
_SHORT = 5
# Names and addresses of a large project; most are asked about again and again.
_KNOWN = 10_000


class HostRole(Enum):
    """What a host is for; `legacy` once was for everything, `unknown` was seen but is documented nowhere."""

    LOGIN = "login"
    API = "api"
    WEB = "web"
    FILE = "file"
    LEGACY = "legacy"
    UNKNOWN = "unknown"


class Host(Struct, frozen=True, kw_only=True):
    """One host, or (with `*` or `[a-z]` in `name`) a family of them.

    `wrong_for_login` and `wrong_for_api` say how sure it is that such requests do not belong here; None where they do.
    """

    name: str
    environment: str
    roles: tuple[HostRole, ...]
    wrong_for_login: Confidence | None = None
    wrong_for_api: Confidence | None = None
    note: str = ""

    @property
    def is_pattern(self) -> bool:
        return not _PATTERN_SIGNS.isdisjoint(self.name)


class Environment(Struct, frozen=True, kw_only=True):
    """A world of its own tokens; hosts are bare names, `web` may be empty."""

    name: str
    title: str
    login: str
    api: str
    web: str = ""
    credentials: str
    note: str = ""


class PathException(Struct, frozen=True, kw_only=True):
    """A path that is right on a host where others are not; `*` stands for any text. `host` may be a pattern, too."""

    host: str
    path: str
    reason: str


class ApiPaths(Struct, frozen=True, kw_only=True):
    """`prefix` is a regular expression for the versioned beginning of a path, with a group `version`.

    `retired` are namespaces that were switched off.
    """

    prefix: str
    versions: tuple[str, ...]
    retired: tuple[str, ...]
    exceptions: tuple[PathException, ...] = field(name="exception")


class OAuth(Struct, frozen=True, kw_only=True):
    """Paths on the login host, and the names that the token's answer and requests use."""

    prefix: str
    authorize: str
    token: str
    token_info: str = ""
    revoke: str = ""
    access_token_field: str
    refresh_token_field: str
    lifetime_field: str
    created_field: str = ""
    revoke_parameter: str = ""


class ExemptEndpoint(Struct, frozen=True, kw_only=True):
    """A request that may do without the header, except with these grants or query parameters."""

    method: str
    path: str
    unless_grant: tuple[str, ...]
    unless_parameters: tuple[str, ...]


class RequiredHeader(Struct, frozen=True, kw_only=True):
    """The header that every API request must carry; `wrong_names` are lower case, with `-` for `_`."""

    name: str
    wrong_names: tuple[str, ...]
    exempt: tuple[ExemptEndpoint, ...]

    def is_right(self, name: str) -> bool:
        """Whether a header of this name counts; case does not matter."""
        return name.lower() == self.name.lower()

    def is_wrong(self, name: str) -> bool:
        """Whether a header of this name was meant to be the required one, but is not."""
        return not self.is_right(name) and name.lower().replace("_", "-") in self.wrong_names


class FileLinks(Struct, frozen=True, kw_only=True):
    """Links to files, as answers hold them: where they pointed, what they look like, in which fields they stand.

    `hosts` and `foreign_hosts` may be patterns; `fields` hold links by their name alone, `holders` are the objects
    whose plain `url` is one (`attachment["url"]`).
    """

    hosts: tuple[str, ...]
    foreign_hosts: tuple[str, ...]
    buckets: tuple[str, ...]
    path_marks: tuple[str, ...]
    fields: tuple[str, ...]
    holders: tuple[str, ...]


class Uploads(Struct, frozen=True, kw_only=True):
    """The direct upload flow and the signs of the old way.

    `create` and `complete` are path templates; `file_fields` are the multipart names of the old way, as
    text before any `[`; `presigned_*` tell the target, which must not get the token.
    """

    create: tuple[str, ...]
    complete: tuple[str, ...]
    file_fields: tuple[str, ...]
    presigned_hosts: tuple[str, ...]
    presigned_fields: tuple[str, ...]
    presigned_parameters: tuple[str, ...]


class Webhooks(Struct, frozen=True, kw_only=True):
    """`triggers` and `hooks` are path templates; resources as the trigger's body names them."""

    hooks: tuple[str, ...]
    triggers: tuple[str, ...]
    events: tuple[str, ...]


class PageLimit(Struct, frozen=True, kw_only=True):
    """The largest page of all versions that begin with `version`; `is_hard` if the server stops there."""

    version: str
    largest: int
    default: int | None = None
    is_hard: bool = False


class SettingRole(Enum):
    """What a setting or environment variable holds, judged by its name."""

    API_URL = "api-url"
    LOGIN_URL = "login-url"
    TOKEN_URL = "token-url"
    CLIENT_ID = "client-id"
    CLIENT_SECRET = "client-secret"
    ACCESS_TOKEN = "access-token"
    REFRESH_TOKEN = "refresh-token"
    COMPANY_ID = "company-id"
    PROJECT_ID = "project-id"
    REDIRECT_URI = "redirect-uri"
    ENVIRONMENT = "environment"


class Setting(Struct, frozen=True, kw_only=True):
    """`is_certain` if the name alone proves the vendor; others count only beside other evidence."""

    name: str
    role: SettingRole
    is_certain: bool


class Vendor(Struct, frozen=True, kw_only=True):
    """One vendor; all host names in lower case, without scheme.

    `other_vendors` are lower-case words that name somebody else's API in code that talks to several.
    """

    id: str
    name: str
    name_hints: tuple[str, ...]
    foreign_hints: tuple[str, ...]
    other_vendors: tuple[str, ...]
    host_suffixes: tuple[str, ...]
    environments: tuple[Environment, ...] = field(name="environment")
    hosts: tuple[Host, ...] = field(name="host")
    api: ApiPaths
    oauth: OAuth
    header: RequiredHeader
    files: FileLinks
    uploads: Uploads
    webhooks: Webhooks
    page_limits: tuple[PageLimit, ...] = field(name="page_limit")
    settings: tuple[Setting, ...]

    def owns(self, host: str) -> bool:
        """Whether `host` is one of the vendor's, by its suffix."""
        bare = host.lower()
        return any(bare.endswith(suffix) or bare == suffix.lstrip(".") for suffix in self.host_suffixes)

    def is_named_in(self, *texts: str) -> bool:
        """Whether one of the texts has the vendor's name in it, and not only that of a namesake."""
        for text in texts:
            left = text.lower()
            if any(hint in left for hint in self.name_hints):
                for namesake in self.foreign_hints:
                    left = left.replace(namesake, "")
                if any(hint in left for hint in self.name_hints):
                    return True
        return False

    def names_another(self, text: str) -> bool:
        """Whether `text` names somebody else's API; short names count as whole words (`box`, not `sandbox`)."""
        return _names_one_of(text, self.other_vendors)

    def host(self, name: str) -> Host | None:
        """What is known of a host: an exact entry before a family."""
        bare = name.lower()
        exact = next((host for host in self.hosts if host.name == bare), None)
        return exact or next((host for host in self.hosts if host.is_pattern and fnmatchcase(bare, host.name)), None)

    def environment(self, name: str) -> Environment | None:
        return next((environment for environment in self.environments if environment.name == name), None)

    def environment_of(self, host: str) -> Environment | None:
        """The environment that a host belongs to."""
        known = self.host(host)
        return self.environment(known.environment) if known else None

    def api_version(self, path: str) -> str | None:
        """The version of an API path (`v1.0`); None when the path is not one of the API's."""
        found = re.match(self.api.prefix, path)
        return found["version"] if found else None

    def retired_namespace(self, path: str) -> str | None:
        """The retired namespace that a path lies in."""
        return next((each for each in self.api.retired if f"{path}/".startswith(f"{each}/")), None)

    def exception(self, host: str, path: str) -> PathException | None:
        """Why this path is right on this host although it looks wrong."""
        return next(
            (e for e in self.api.exceptions if fnmatchcase(host.lower(), e.host) and fnmatchcase(path, e.path)), None
        )

    def page_limit(self, version: str) -> PageLimit | None:
        """The limit that holds for a version such as `v1.0`."""
        return next((limit for limit in self.page_limits if version.startswith(limit.version)), None)

    def setting(self, name: str) -> Setting | None:
        """What a setting of this name holds, compared without case."""
        wanted = name.upper()
        return next((setting for setting in self.settings if setting.name == wanted), None)


@lru_cache(maxsize=_KNOWN)
def _names_one_of(text: str, vendors: tuple[str, ...]) -> bool:
    parts = {part.lower() for part in _PART.findall(text)}
    folded = text.lower()
    return any(
        (bare in parts) if len(bare) <= _SHORT else (bare in folded) for bare in (name.rstrip("_") for name in vendors)
    )
