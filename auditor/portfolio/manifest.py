"""Reads `portfolio.toml`: trees, archives and repositories, each with a name and its owners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from auditor.model import AuditorError
from auditor.portfolio.globs import PatternError, matching_folders
from auditor.portfolio.trees import ArchiveSource, FolderSource, GitSource, Portfolio, Source, Tree, file_name
from auditor.printing import one_line
from auditor.sources.reading import UnreadableError, read_regular
from auditor.tables import Table, parse_table

# 100,000 trees of a few lines each take a fifth of it.
SIZE_LIMIT = 64_000_000
# What `docs/fleet.md` plans for, and as much again.
TREES_LIMIT = 200_000
# A name is a heading and a column of tables; an owner a team or an address.
NAME_LIMIT = 200
_KINDS = ("archive", "git", "glob", "path")
_SCHEMES = ("file", "http", "https", "ssh")
_URL = re.compile(r"(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?!-|[^\s/]*@-)[^\s]+")
_SECURE_SHELL = re.compile(r"[A-Za-z0-9_][\w.-]*@[A-Za-z0-9][\w.-]*:[^\s:-][^\s]*")
_ESCAPES = "Write `@`, `/` and `:` of a password as `%40`, `%2F` and `%3A`, and `@` of a path as `%40`."
_REF = re.compile(r"\w[\w./@+-]{0,250}")


class _Entry(Struct, frozen=True):
    """A tree, and the key of the manifest that names it."""

    tree: Tree
    place: str
    is_of_glob: bool


def read_manifest(file: Path) -> Portfolio:
    """The portfolio that a manifest describes; places in it are relative to its own folder."""
    shown = str(file)
    try:
        text = read_regular(file, limit=SIZE_LIMIT).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{shown}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from error
    except UnreadableError as error:
        raise AuditorError(f"{shown}: {error}") from error
    table = parse_table(text, file=shown)
    name = _line(table, "name") if "name" in table else ""
    entries = [each for row in table.tables("tree") for each in _entries(row, file.absolute().parent)]
    table.finish()
    trees = _distinct(entries, shown)
    if not trees:
        raise AuditorError(f"{shown}: no tree is named. Add `[[tree]]` with `path`, `glob`, `archive` or `git`.")
    if len(trees) > TREES_LIMIT:
        raise AuditorError(f"{shown}: {len(trees):,} trees are more than {TREES_LIMIT:,}. Split the manifest.")
    return Portfolio(name=name, trees=trees)


def _entries(row: Table, folder: Path) -> Iterator[_Entry]:
    kinds = [kind for kind in _KINDS if kind in row]
    if len(kinds) > 1:
        raise row.complaint(kinds[1], f"a tree has one source, and `{kinds[0]}` is given as well")
    owners = tuple(_checked(row, "owners", text) for text in row.texts("owners"))
    if not kinds:
        row.optional_text("name")
        row.finish()
        raise row.complaint("path", "this key is missing. Add `path`, `glob`, `archive` or `git`.")
    if kinds[0] == "glob":
        yield from _globbed(row, folder, owners)
        return
    source, usual_name = _source(row, kinds[0], folder)
    name = _line(row, "name") if "name" in row else usual_name
    row.finish()
    if not name:
        raise row.complaint("name", "this key is missing, and the source does not tell a name")
    yield _Entry(Tree(name=name, source=source, owners=owners), row.place, is_of_glob=False)


def _globbed(row: Table, folder: Path, owners: tuple[str, ...]) -> Iterator[_Entry]:
    """One tree for each folder that fits, called as the pattern found it."""
    pattern, without = row.text("glob"), row.texts("exclude")
    if "name" in row:
        raise row.complaint("name", "the folders that a glob finds have names of their own")
    row.finish()
    try:
        found = matching_folders(folder, pattern, without=without, limit=TREES_LIMIT)
    except PatternError as error:
        raise row.complaint("glob", str(error)) from error
    if not found:
        raise row.complaint("glob", f"no folder fits `{pattern}`")
    for name, path in found:
        source = FolderSource(path, _shown(path, folder))
        yield _Entry(Tree(name=_checked(row, "glob", name), source=source, owners=owners), row.place, is_of_glob=True)


def _source(row: Table, kind: str, folder: Path) -> tuple[Source, str]:
    """The source of a row, and what it is called unless the row says more."""
    written = row.text(kind)
    if "\0" in written:
        raise row.complaint(kind, "a path holds no null character")
    if kind == "path":
        path = folder / Path(written).expanduser()
        return FolderSource(path, written), path.resolve().name
    inside = _inside(row)
    if kind == "archive":
        path = folder / Path(written).expanduser()
        return ArchiveSource(path, written, inside), path.name.partition(".")[0] or path.name
    url = _url(row, written, folder)
    ref = row.optional_text("ref", "HEAD")
    if not _REF.fullmatch(ref) or ".." in ref or "@{" in ref:
        raise row.complaint("ref", f"`{one_line(ref)}` is not the name of a branch or tag, and not a commit")
    path_of_url = urlsplit(url).path if _URL.fullmatch(url) else url.partition(":")[2]
    return GitSource(url, ref, inside), PurePosixPath(path_of_url).name.removesuffix(".git")


def _url(row: Table, written: str, folder: Path) -> str:
    """A URL that git may be given; a path stands for the repository that lies there."""
    if match := _URL.fullmatch(written):
        if match["scheme"].lower() not in _SCHEMES:
            raise row.complaint("git", f"`{match['scheme']}` is none of the schemes {', '.join(_SCHEMES)}")
        if complaint := _fault_of(written):
            raise row.complaint("git", complaint)
        return written
    if _SECURE_SHELL.fullmatch(written):
        return written
    path = folder / Path(written).expanduser()
    if path.is_dir():
        return path.resolve().as_uri()
    raise row.complaint("git", "this is neither a URL nor a folder. Write `https://…`, `ssh://…` or `user@host:path`.")


def _fault_of(url: str) -> str:
    """What is wrong with a URL of a repository, without quoting it; empty if nothing is."""
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname) and parts.port != 0
    except ValueError:
        return f"host and port of the URL cannot be right. {_ESCAPES}"
    if "?" in url or "#" in url:
        return "the URL must not hold `?` or `#`. Give a token as the password: `https://user:TOKEN@host/path`."
    if not parts.path.strip("/") or not (has_host or parts.scheme == "file"):
        return "the URL names no repository. Write `https://host/path`."
    if "@" in parts.path and parts.scheme != "file":
        return f"the path of the URL holds `@`. {_ESCAPES}"
    if parts.scheme == "ssh" and parts.password is not None:
        return "SSH takes no password from a URL. Use a key."
    if not unquote(parts.netloc).isprintable():
        return "the URL holds characters that cannot be seen"
    return ""


def _inside(row: Table) -> str:
    """The folder of an archive or repository that is audited."""
    written = row.optional_text("folder")
    path = PurePosixPath(written)
    if path.is_absolute() or ".." in path.parts or "\\" in written or "\0" in written:
        raise row.complaint("folder", "this must be a folder inside the source, such as `services/billing`")
    return "" if written in ("", ".") else path.as_posix()


def _distinct(entries: list[_Entry], shown: str) -> tuple[Tree, ...]:
    """All trees; a folder that is named by itself is left out of globs, and names may occur once."""
    named = {_place(each.tree) for each in entries if not each.is_of_glob}
    names: dict[str, str] = {}
    globbed: set[Path] = set()
    trees = []
    for entry in entries:
        tree, place = entry.tree, _place(entry.tree)
        if entry.is_of_glob and place is not None and (place in named or place in globbed):
            continue
        if entry.is_of_glob and place is not None:
            globbed.add(place)
        if (other := names.get(file_name(tree.name))) is not None:
            raise AuditorError(
                f"{shown}: `{entry.place}`: `{other}` is called `{tree.name}` as well. Give one of them another `name`."
            )
        names[file_name(tree.name)] = entry.place
        trees.append(tree)
    return tuple(trees)


def _place(tree: Tree) -> Path | None:
    return tree.source.path.resolve() if isinstance(tree.source, FolderSource) else None


def _line(row: Table, key: str) -> str:
    return _checked(row, key, row.text(key))


def _checked(row: Table, key: str, text: str) -> str:
    """A text that may stand in a table or a heading."""
    text = text.strip()
    if not text:
        raise row.complaint(key, "the text is empty")
    if len(text) > NAME_LIMIT:
        raise row.complaint(key, f"{len(text):,} characters are more than {NAME_LIMIT}")
    if one_line(text) != text:
        raise row.complaint(key, f"`{one_line(text)}` holds characters that cannot be seen")
    return text


def _shown(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
