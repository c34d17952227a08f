"""Where the host and the scheme of a URL are written: the places someone would edit."""

from __future__ import annotations

from auditor.semantics.urls import Url
from auditor.semantics.values import Piece, Place


def host_place(url: Url) -> Place | None:
    """The literal that holds the first label of the host; None when no source line says it."""
    if url.host is None:
        return None
    return _place_at(url, _flat(url).lower().find(url.host.lower(), len(url.scheme or "")))


def scheme_place(url: Url) -> Place | None:
    """The literal that holds the scheme."""
    return _place_at(url, 0) if url.scheme is not None else None


def _flat(url: Url) -> str:
    """The text up to its first hole, which a known host always precedes."""
    flat = ""
    for part in url.text.parts:
        if not isinstance(part, Piece):
            break
        flat += part.text
    return flat


def _place_at(url: Url, offset: int) -> Place | None:
    end = 0
    for part in url.text.parts:
        if not isinstance(part, Piece):
            return None
        end += len(part.text)
        if 0 <= offset < end:
            return part.place
    return None
