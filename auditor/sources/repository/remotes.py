"""The URL of a remote without user and password, which git is given in its environment: everybody sees arguments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

_USER, _PASSWORD = "_PROCORE_AUDITOR_USER", "_PROCORE_AUDITOR_PASSWORD"
# A shell runs it, which prints by itself; the names of the variables are all that stands in its arguments.
_HELPER = (
    f"""!f() {{ if test "$1" = get; then printf 'username=%s\\npassword=%s\\n' "${_USER}" "${_PASSWORD}"; fi; }}; f"""
)


@dataclass(frozen=True, slots=True)
class Remote:
    """A URL for everybody, and what git needs besides: settings, and variables that they speak of."""

    url: str
    settings: tuple[tuple[str, str], ...] = ()
    variables: Mapping[str, str] = field(default_factory=dict, repr=False)


def remote_of(url: str) -> Remote:
    """Over HTTP user and password are for this host alone, and another host that it leads to does not get them."""
    parts = urlsplit(url)
    login, has_login, host = parts.netloc.rpartition("@")
    if parts.scheme not in ("http", "https") or not has_login:
        return Remote(url)
    user, has_password, password = login.partition(":")
    section = f"credential.{parts.scheme}://{host}"
    settings = [(f"{section}.username", unquote(user))] if user else []
    variables = {}
    if has_password:  # Else it is known to the helpers of whoever runs this.
        settings += [(f"{section}.helper", ""), (f"{section}.helper", _HELPER)]
        variables = {_USER: unquote(user), _PASSWORD: unquote(password)}
    return Remote(parts._replace(netloc=host).geturl(), tuple(settings), variables)
