"""Paths as the inventory shows them: named holes for ids, no query, nothing secret."""

from __future__ import annotations

import re

from auditor.detectors.endpoints.segments import with_holes_for_none
from auditor.model.path_index import is_hole, looks_like_id, split_path

_WHOLE = re.compile(r"\{[^{}]*\}")
_GLUED = re.compile(r"(?<=[A-Za-z])\{(?P<name>[^{}]*)\}$")
# What is glued to the last word is an id that lacks its slash, or else a query that brings its question mark along.
_ID_NAME = re.compile(r"(^|_)(id|ids|uuid|number|key|code)$|Id$")


def shown_path(path: str) -> str:
    """A path as the code writes it, for reports: without a query in a hole, ids that are None as holes."""
    glued = _GLUED.search(path)
    bare = path if glued is None or _ID_NAME.search(glued["name"]) else path[: glued.start()]
    return with_holes_for_none(bare)


def template(path: str) -> str:
    """The path with a named hole for each id that is written out: `/projects/7` is `/projects/{project_id}`."""
    segments = split_path(path)
    named = [
        _named_after(segments[index - 1] if index else "") if looks_like_id(segment) else segment
        for index, segment in enumerate(segments)
    ]
    return "/" + "/".join(named) if named else ""


def shape(path: str) -> str:
    """What paths have in common that differ only in ids and the names of holes."""
    return _WHOLE.sub("{}", template(path))


def has_hole(path: str) -> bool:
    return any(is_hole(segment) for segment in split_path(path))


def has_partial_hole(path: str) -> bool:
    """Whether some segment is known in part."""
    return any(is_hole(segment) and not _WHOLE.fullmatch(segment) for segment in split_path(path))


def _named_after(word: str) -> str:
    """The hole of an id that follows this word of the path."""
    if not word or is_hole(word):
        return "{id}"
    singular = word[:-3] + "y" if word.endswith("ies") else word.removesuffix("s")
    return "{" + re.sub(r"\W+", "_", singular) + "_id}"
