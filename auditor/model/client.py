"""What a ready-made client library sends on behalf of its caller."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, field


class ParameterRole(Enum):
    """What a parameter of a client's constructor or method means."""

    ACCESS_TOKEN = "access-token"
    API_URL = "api-url"
    CLIENT = "client"
    CLIENT_ID = "client-id"
    CLIENT_SECRET = "client-secret"
    COMPANY_ID = "company-id"
    CONFIGURATION = "configuration"
    HEADER_NAME = "header-name"
    HEADER_VALUE = "header-value"
    LOGIN_URL = "login-url"
    OTHER = "other"
    REDIRECT_URI = "redirect-uri"
    REFRESH_TOKEN = "refresh-token"
    SANDBOX = "sandbox"


class HeaderUse(Enum):
    """Whether a call carries the required header; `argument`: its caller must pass it, and cannot forget to."""

    ABSENT = "absent"
    ARGUMENT = "argument"
    SENT = "sent"
    WRONG_NAME = "wrong-name"


class CallNaming(Enum):
    """`listed`: the calls stand in the table; `from-path`: a method's name is its path and HTTP method."""

    LISTED = "listed"
    FROM_PATH = "from-path"


class ClientParameter(Struct, frozen=True, kw_only=True):
    """A parameter of a constructor, in order; `default` as text, None where it must be given."""

    name: str
    role: ParameterRole
    default: str | None = None


class ClientClass(Struct, frozen=True, kw_only=True):
    """A class that is made by its callers; `imports` are all dotted names it can be reached by.

    `base_url` and `token_url` may hold roles in braces (`{api-url}/oauth/token`); empty where the class uses none.
    A pattern such as `procore_sdk.*Api` stands for a family. `keeps_refresh_token` is None where there is none.
    `renewals` are the methods that get a new access token and do nothing else.
    """

    imports: tuple[str, ...]
    parameters: tuple[ClientParameter, ...]
    base_url: str = ""
    token_url: str = ""
    grant: str = ""
    keeps_refresh_token: bool | None = None
    renewals: tuple[str, ...] = ()


class ClientCall(Struct, frozen=True, kw_only=True):
    """What one method does; `target` is its way from an instance (`companies.get`).

    `path` is appended to the class's base URL. `wrong_header` is the name under which the header goes out if its use is
    `wrong-name`; `file_field` names the multipart field of a single-call upload.
    """

    target: str
    method: str
    path: str
    header: HeaderUse = HeaderUse.SENT
    wrong_header: str = ""
    file_field: str = ""
    page_size: int | None = None


class Client(Struct, frozen=True, kw_only=True):
    """One distribution. If `is_vendor_api` is false, its calls never reach this API and must be left alone.

    `imports` are the top-level modules; `functions` are the dotted modules whose functions are calls by name.
    `twin_suffixes` end the names of methods that send the same request and answer in another shape.
    """

    id: str
    distribution: str
    versions: str
    url: str = ""
    imports: tuple[str, ...]
    functions: tuple[str, ...]
    is_vendor_api: bool = True
    naming: CallNaming = CallNaming.LISTED
    classes: tuple[ClientClass, ...] = field(name="class")
    calls: tuple[ClientCall, ...]
    twin_suffixes: tuple[str, ...]
    note: str = ""

    def calls_of(self, target: str) -> tuple[ClientCall, ...]:
        """What a method does, by its way from an instance; several requests where it chooses between paths."""
        names = {target} | {target.removesuffix(suffix) for suffix in self.twin_suffixes}
        return tuple(call for call in self.calls if call.target in names)
