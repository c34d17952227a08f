"""The database for which a class of records is made, where the class says so itself."""

from __future__ import annotations

from auditor.detectors.shared.syntax import Site
from auditor.semantics.domain.classes import project_classes
from auditor.semantics.domain.values import ClassValue, Values, hint_of
from auditor.semantics.resolution import Resolution


def is_for_wide_database(site: Site, resolution: Resolution, *, binding: str, makers: frozenset[str]) -> bool:
    """Whether a column stands in a class whose records lie only where integers have room.

    `binding` is the path of what names the database in the class or in one that it inherits from; objects of `makers`
    are such databases.
    """
    cls = resolution.class_of(site.owner) if site.owner is not None and site.branch == "class" else None
    if cls is None:
        return False
    bound = next((found for one in project_classes(cls) if (found := _bound(one, binding.split(".")))), ())
    return bool(bound) and all(hint_of(value).removesuffix("()") in makers for value in bound)


def _bound(cls: ClassValue, path: list[str]) -> Values:
    """What this very class binds under a path: `class Meta: database = …`."""
    found = cls.namespace.get(path[0], ())
    if len(path) == 1:
        return found
    inner = (value for value in found if isinstance(value, ClassValue))
    return tuple(value for each in inner for value in _bound(each, path[1:]))
