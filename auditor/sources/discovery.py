"""Find the files to audit below the paths that were named."""

from __future__ import annotations

import stat
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from auditor.model import AuditorError, Problem
from auditor.sources.excludes import Excludes, compile_excludes
from auditor.sources.files import (
    Discovery,
    Kind,
    SettingsFile,
    SourceFile,
    is_settings_name,
    kind_of,
    package_of_folder,
)
from auditor.sources.overlays import Overlays, lay_over, place_of
from auditor.sources.paths import common_folder, relative_to, shown_path
from auditor.sources.reading import reason_of
from auditor.sources.tracked import tracked_though_ignored
from auditor.sources.walk import GIT_REASONS, Found, is_covered, list_settings_beside, walk_folder

# A project with more settings files than this keeps data in them; those nearest to the root are taken.
SETTINGS_FILES_LIMIT = 2_000


@dataclass(frozen=True, slots=True)
class StandardInput:
    """What `-` stands for: the bytes, and the name under which they are audited."""

    content: bytes
    filename: str = "stdin.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscoveryOptions:
    """`exclude` takes the place of the default excludes, `extend_exclude` is added to what counts.

    Patterns are written as in a `.gitignore` at the root, or in `project` above it. `root` overrules the audited
    root: without it a single folder is its own root, several paths have their common folder, and a file counts by
    the folder it lies in. `overlays` are audited in place of what lies on the disk.
    """

    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    respect_gitignore: bool = True
    root: str | None = None
    project: str | None = None
    standard_input: StandardInput | None = None
    overlays: Overlays = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Folder:
    location: Path

    @property
    def folder(self) -> Path:
        return self.location


@dataclass(frozen=True, slots=True)
class _File:
    """`content` is None for everything but standard input."""

    location: Path
    size: int
    content: bytes | None = None

    @property
    def folder(self) -> Path:
        return self.location.parent


@dataclass(frozen=True, slots=True)
class _Missing:
    """A path that cannot be audited; `reason` is a sentence."""

    path: str
    reason: str


def discover(paths: Sequence[str], options: DiscoveryOptions) -> Discovery:
    """All files below `paths` (folders, files, `-`) that may be audited; the working directory changes nothing.

    A path that does not exist becomes a problem. Links are not followed while walking: what they
    point to inside the root is found under its own name, and what lies outside was not named.
    """
    targets = [_target_of(path, options) for path in paths]
    present = [target for target in targets if not isinstance(target, _Missing)]
    root = _root_of(present, options)
    found = Found()
    for target in present:
        if isinstance(target, _Folder):
            _add_folder(target, root, options, found)
        else:
            _add_file(target, root, options, found)
    folders = [target.location for target in present if isinstance(target, _Folder)]
    lay_over(found, options.overlays, root, belongs=lambda file: _would_be_found(file, folders, root, options))
    problems = {_problem_of(target, root) for target in targets if isinstance(target, _Missing)}
    return Discovery(
        root=str(root),
        root_name=shown_path(root.name) or "/",
        root_package=package_of_folder(root),
        files=tuple(found.files[path] for path in sorted(found.files)),
        settings_files=_uppermost_settings(found),
        links=tuple(found.links[path] for path in sorted(found.links)),
        problems=tuple(sorted(problems | found.problems, key=lambda problem: (problem.path, problem.message))),
        skipped=_count_skipped(found),
    )


def _target_of(path: str, options: DiscoveryOptions) -> _Folder | _File | _Missing:
    if path == "-":
        given = options.standard_input or StandardInput(b"")
        return _File(place_of(Path(given.filename)), len(given.content), given.content)
    if (overlay := options.overlays.get(path)) is not None:
        return _File(Path(path), len(overlay), overlay)
    try:
        status = Path(path).stat()
        if stat.S_ISDIR(status.st_mode):
            return _Folder(Path(path).resolve())
        if stat.S_ISREG(status.st_mode):
            return _File(place_of(Path(path)), status.st_size)
    except FileNotFoundError:
        return _Missing(path, "No such file or folder.")
    except (OSError, ValueError) as error:  # ValueError: a null byte in the path.
        return _Missing(path, reason_of(error))
    return _Missing(path, "Not a regular file.")


def _root_of(targets: Sequence[_Folder | _File], options: DiscoveryOptions) -> Path:
    if options.root is not None:
        return _chosen_root(Path(options.root), targets)
    if not targets:
        return Path.cwd()
    return common_folder(target.folder for target in targets)


def _chosen_root(folder: Path, targets: Sequence[_Folder | _File]) -> Path:
    root = folder.resolve()
    if not root.is_dir():
        raise AuditorError(f"--root: {folder} is no folder.")
    for target in targets:
        if not target.folder.is_relative_to(root):
            raise AuditorError(f"--root: {target.location.name} lies outside of {folder}.")
    return root


def _add_folder(target: _Folder, root: Path, options: DiscoveryOptions, found: Found) -> None:
    excludes = _excludes(root, target.location, options)
    walk_folder(target.location, root, excludes, respect_gitignore=options.respect_gitignore, found=found)
    if any(reason in GIT_REASONS for reason in found.skipped.values()):
        for file in tracked_though_ignored(target.location, root):
            location = Path(file.location)
            if file.path not in found.files and not is_covered(location, root, excludes, respect_gitignore=False):
                found.files[file.path] = file


def _add_file(target: _File, root: Path, options: DiscoveryOptions, found: Found) -> None:
    if options.force_exclude and _is_excluded(target.location, root, options):
        found.skipped[str(target.location)] = "excluded"
        return
    list_settings_beside(target.folder, root, found)
    name = target.location.name
    kind = kind_of(name)
    if kind is None and target.content is None and is_settings_name(name):
        return
    kind = kind or Kind.MODULE
    if target.size > kind.size_limit:
        found.skipped[str(target.location)] = "too large"
        found.problems.add(_too_large(target, kind, root))
        return
    path = shown_path(relative_to(root, target.location))
    found.files[path] = SourceFile(
        path=path,
        location=str(target.location),
        kind=kind,
        size=target.size,
        explicit=True,
        content=target.content,
    )


def _is_excluded(file: Path, root: Path, options: DiscoveryOptions) -> bool:
    """Whether a walk would leave a file out, from the root or from the top of its project or repository."""
    tops = [root, *([Path(options.project)] if options.project is not None else [])]
    tops += [folder for folder in file.parents if (folder / ".git").exists()][:1]
    return any(
        is_covered(file, top, _excludes(top, top, options), respect_gitignore=options.respect_gitignore)
        for top in dict.fromkeys(tops)
    )


def _too_large(target: _File, kind: Kind, root: Path) -> Problem:
    size, limit = target.size / 1_000_000, kind.size_limit / 1_000_000
    path = shown_path(relative_to(root, target.location))
    return Problem(path=path, message=f"Too large to be analysed: {size:,.1f} MB, of at most {limit:,.0f} MB.")


def _excludes(root: Path, within: Path, options: DiscoveryOptions) -> Excludes:
    return compile_excludes(
        root,
        exclude=options.exclude,
        extend_exclude=options.extend_exclude,
        within=within,
        project=None if options.project is None else Path(options.project),
    )


def _would_be_found(file: Path, folders: Sequence[Path], root: Path, options: DiscoveryOptions) -> bool:
    """Whether a walk through one of the folders would take a file that is not there yet."""
    for folder in folders:
        if file.is_relative_to(folder):
            excludes = _excludes(root, folder, options)
            return not is_covered(file, root, excludes, respect_gitignore=options.respect_gitignore)
    return False


def _problem_of(missing: _Missing, root: Path) -> Problem:
    """A missing path is shown as seen from the root if it would lie there; else as it was given."""
    location = place_of(Path(missing.path)) if "\0" not in missing.path else Path(missing.path)
    path = relative_to(root, location) if location.is_relative_to(root) else missing.path
    return Problem(path=shown_path(path), message=missing.reason)


def _uppermost_settings(found: Found) -> tuple[SettingsFile, ...]:
    paths = sorted(found.settings, key=lambda path: (path.count("/"), path))[:SETTINGS_FILES_LIMIT]
    return tuple(found.settings[path] for path in sorted(paths))


def _count_skipped(found: Found) -> dict[str, int]:
    """Number of entries for each reason, without those that another of the named paths let in."""
    kept = {file.location for file in found.files.values()}
    counts = Counter(reason for place, reason in found.skipped.items() if place not in kept)
    if len(found.settings) > SETTINGS_FILES_LIMIT:
        counts["too many settings files"] = len(found.settings) - SETTINGS_FILES_LIMIT
    return dict(sorted(counts.items()))
