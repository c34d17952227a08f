"""The nouns of a portfolio: trees, where each comes from, and who owns it."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from auditor.masking import safe

# With the hash and the extension it stays below what any file system takes.
_STEM_LIMIT = 80
_NOT_IN_FILE_NAMES = re.compile(r"[^a-z0-9._-]+")


class FolderSource(Struct, frozen=True):
    """A folder of this machine; `shown` is how the manifest calls it."""

    path: Path
    shown: str


class ArchiveSource(Struct, frozen=True):
    """A zip or tar file of this machine; `inside` is the folder in it that is audited, empty for all."""

    path: Path
    shown: str
    inside: str = ""


@dataclass(frozen=True, slots=True)
class GitSource:
    """A repository to clone; `url` may hold a password, `shown` never does. `ref` is a branch, tag or commit."""

    url: str = field(repr=False)
    ref: str = "HEAD"
    inside: str = ""

    @property
    def shown(self) -> str:
        return safe(self.url)


Source: TypeAlias = FolderSource | ArchiveSource | GitSource


class Tree(Struct, frozen=True, kw_only=True):
    """What is audited by itself; no two trees of a portfolio have one name."""

    name: str
    source: Source
    owners: tuple[str, ...] = ()


class Portfolio(Struct, frozen=True, kw_only=True):
    """The trees of a manifest, in its order; `name` is empty where it has none."""

    name: str
    trees: tuple[Tree, ...]


def file_name(name: str) -> str:
    """What files about a tree of this name are called, without an extension; fit for every file system."""
    stem = _NOT_IN_FILE_NAMES.sub("-", name.lower()).strip("-.")[:_STEM_LIMIT]
    if stem and stem == name:
        return stem
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:10]
    return f"{stem or 'tree'}-{digest}"
