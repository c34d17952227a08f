"""URLs with holes, taken apart."""

from __future__ import annotations

import re

from msgspec import Struct

from auditor.semantics.domain.values import Answer, Hole, Piece, Place, Text, Unknown, Value, hint_of

_NAME = re.compile(r"\w+")
# How a scheduler's connection is called of which the name is not known.
UNNAMED = "connection"
_BY_CONNECTION = "the connection decides"


class Url(Struct, frozen=True, kw_only=True):
    """A URL as far as it is known. Holes read `{name}`, the name being how the code calls what fills them.

    `host`, and mostly `scheme`, are None when a hole stands in their place; then `base` is that hole. `path` begins
    with a slash unless it is empty; `query` is without its question mark.
    """

    text: Text
    scheme: str | None
    host: str | None
    base: Value | None
    path: str
    query: str

    @property
    def base_hint(self) -> str:
        return hint_of(self.base) if self.base is not None else ""

    @property
    def is_of_connection(self) -> bool:
        """Whether a scheduler's connection knows the host, by whose name the code asks for it."""
        is_of_one = isinstance(self.base, Unknown) and self.base.reason == _BY_CONNECTION
        return is_of_one and self.base_hint != UNNAMED

    @property
    def shown(self) -> str:
        """The URL for a message: no query, holes by name."""
        head = (
            f"{self.scheme}://{self.host}"
            if self.host is not None
            else ("{" + hole_name(self.base) + "}" if self.base is not None else "")
        )
        return head + self.path


def connection_base(name: str, place: Place) -> Text:
    """A base that a scheduler's connection of this name knows."""
    return Text((Hole(Unknown(name, _BY_CONNECTION, place)),), place)


def hole_name(value: Value | None) -> str:
    """A short name for a hole: the last word of how the code calls it."""
    if value is None:
        return ""
    if isinstance(value, Answer):
        keys = [step[2:-2] for step in value.path if step.startswith('["')]
        return keys[-1] if keys else "answer"
    words = _NAME.findall(hint_of(value))
    return words[-1] if words else "value"


def parse_url(text: Text) -> Url:
    """Take a text apart as a URL; a hole straight after a complete host begins the path."""
    flat, base = "", None
    for index, part in enumerate(text.parts):
        if isinstance(part, Piece):
            flat += part.text
        elif index == 0:
            base = part.value
        else:
            # `f"{BASE}{endpoint}"`: what follows a host of two labels or more is a path.
            begun = flat.partition("://")[2] if base is None else ""
            if begun and "/" not in begun and "." in begun and not begun.endswith((".", "-", ":")):
                flat += "/"
            flat += "{" + hole_name(part.value) + "}"
    scheme, mark, rest = flat.partition("://")
    if base is None and mark and re.fullmatch(r"[A-Za-z][\w+.-]*", scheme):
        host = _host_hole(text)
        return _absolute(text, scheme.lower(), rest) if host is None else _on_base(text, scheme.lower(), host, rest)
    if base is None and flat.startswith("//"):
        return _absolute(text, "https", flat[2:])
    path, query = _split_query(flat)
    if path and not path.startswith("/"):
        path = "/" + path
    return Url(text=text, scheme=None, host=None, base=base, path=_squeezed(path), query=query)


def _absolute(text: Text, scheme: str, rest: str) -> Url:
    cut = min((i for i in (rest.find(c) for c in "/?#") if i >= 0), default=len(rest))
    host, tail = rest[:cut], rest[cut:]
    host = host.rpartition("@")[2].partition(":")[0].lower() if "{" not in host else host.rpartition("@")[2]
    path, query = _split_query(tail)
    return Url(text=text, scheme=scheme, host=host, base=None, path=_squeezed(path), query=query)


def _host_hole(text: Text) -> Value | None:
    """What fills the place of the host when nothing but a hole stands there: `f"https://{connection.host}/…"`."""
    if len(text.parts) < 2:
        return None
    head, host, *rest = text.parts
    if not (isinstance(head, Piece) and head.text.endswith("://") and isinstance(host, Hole)):
        return None
    return host.value if not rest or (isinstance(rest[0], Piece) and rest[0].text[0] in "/?#") else None


def _on_base(text: Text, scheme: str, base: Value, rest: str) -> Url:
    path, query = _split_query(rest.partition("}")[2])
    return Url(text=text, scheme=scheme, host=None, base=base, path=_squeezed(path), query=query)


def _split_query(text: str) -> tuple[str, str]:
    """A query may be appended with `&` though no question mark is known of: the code tests what the path has."""
    whole = text.partition("#")[0]
    path, _, query = whole.partition("?" if "?" in whole else "&")
    return path, query


def _squeezed(path: str) -> str:
    return re.sub(r"/{2,}", "/", path)


def single_hole(text: Text) -> Value | None:
    """What fills the text when it is nothing but one hole."""
    if len(text.parts) == 1 and isinstance(text.parts[0], Hole):
        return text.parts[0].value
    return None
