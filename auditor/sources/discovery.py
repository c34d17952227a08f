"""Find the files to audit below the paths that were named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from auditor.model import AuditorError, Problem
from auditor.sources.excludes import Excludes, compile_excludes
from auditor.sources.files import (
    Discovery,
    Kind,
    SettingsFile,
    SourceFile,
    is_settings_name,
    is_sql,
    kind_of,
    package_of_folder,
)
from auditor.sources.overlays import lay_over, place_of
from auditor.sources.paths import common_folder, relative_to, shown_path
from auditor.sources.repository.tracked import tracked_though_ignored
from auditor.sources.targets import DiscoveryOptions, File, Folder, Missing, target_of
from auditor.sources.walk import GIT_REASONS, Found, is_covered, list_settings_beside, walk_folder

# What stands at the top of a project; the file of our own configuration does, too.
_MARKS = (".git", "pyproject.toml", "procore-auditor.toml", "setup.py", "setup.cfg")
# A hook must not read a whole company for one file: around it, this many files are looked at, or none.
PROJECT_FILES_LIMIT = 20_000

_NO_PROJECT = "no folder above it has a .git, a pyproject.toml, a setup.py or a configuration"
# A project with more settings files than this keeps data in them; those nearest to the root are taken.
SETTINGS_FILES_LIMIT = 2_000


def discover(paths: Sequence[str], options: DiscoveryOptions) -> Discovery:
    """All files below `paths` (folders, files, `-`) that may be audited; the working directory changes nothing.

    A path that does not exist becomes a problem. Links are not followed while walking: what they
    point to inside the root is found under its own name, and what lies outside was not named.
    """
    targets = [target_of(path, options) for path in paths]
    present = [target for target in targets if not isinstance(target, Missing)]
    folders = [target.location for target in present if isinstance(target, Folder)]
    lone = [
        target
        for target in present
        if isinstance(target, File) and not any(target.folder.is_relative_to(folder) for folder in folders)
    ]
    projects = {target.location: _project_of(target, options) for target in lone}
    root = _root_of(present, projects, options)
    found = Found()
    for target in present:
        if isinstance(target, Folder):
            _add_folder(target.location, root, options, found)
        else:
            _add_file(target, root, options, found)
    around = _look_around([target for target in lone if _is_in(found, target)], projects, root, options, found)
    lay_over(found, options.overlays, root, belongs=lambda file: _would_be_found(file, folders, root, options))
    problems = {_problem_of(target, root) for target in targets if isinstance(target, Missing)}
    named = {str(target.location) for target in present if isinstance(target, File)}
    return Discovery(
        root=str(root),
        root_name=shown_path(root.name) or "/",
        root_package=package_of_folder(root),
        files=tuple(found.files[path] for path in sorted(found.files)),
        settings_files=_uppermost_settings(found),
        links=tuple(found.links[path] for path in sorted(found.links)),
        problems=tuple(sorted(problems | found.problems, key=lambda problem: (problem.path, problem.message))),
        skipped=_count_skipped(found),
        focus=_focus(found, folders, named) if around else None,
    )


def _project_of(target: File, options: DiscoveryOptions) -> Path | None:
    """The project of a file, or as much of it as lies within a root that was chosen."""
    configured = None if options.project is None else Path(options.project).resolve()
    own = configured if configured is not None and target.location.is_relative_to(configured) else None
    found = max(
        (each for each in (project_of(target.location), own) if each), key=lambda each: each.parts, default=None
    )
    if found is None or options.root is None:
        return found
    root = Path(options.root).resolve()
    return root if root.is_relative_to(found) else found


def _look_around(
    lone: Sequence[File], projects: Mapping[Path, Path | None], root: Path, options: DiscoveryOptions, found: Found
) -> bool:
    """Add the projects of the files that were named alone; whether there was any to look at."""
    too_large: set[Path] = set()
    whole: list[Found] = []
    tops = outermost(top for target in lone if (top := projects[target.location]) is not None)
    for top in tops:
        around = Found()
        if _add_folder(top, root, options, around, PROJECT_FILES_LIMIT):
            whole.append(around)
        else:
            too_large.add(top)
    for target in lone:
        project = projects[target.location]
        is_large = project is not None and any(project.is_relative_to(top) for top in too_large)
        if project is None or is_large:
            path = shown_path(relative_to(root, target.location))
            found.problems.add(judged_alone(path, too_large=is_large))
    for around in whole:
        found.files = {**around.files, **found.files}
        found.settings = {**around.settings, **found.settings}
        found.links = {**around.links, **found.links}
    return bool(whole)


def _is_in(found: Found, target: File) -> bool:
    """Whether a file that was named is looked at; an excluded one is not."""
    location = str(target.location)
    return location in {
        *(each.location for each in found.files.values()),
        *(each.location for each in found.settings.values()),
    }


def _focus(found: Found, folders: Sequence[Path], named: Collection[str]) -> frozenset[str]:
    """The paths of what was named, with what lies in the folders among it."""
    return frozenset(
        path
        for files in (found.files, found.settings)
        for path, file in files.items()
        if file.location in named or any(Path(file.location).is_relative_to(folder) for folder in folders)
    )


def _root_of(targets: Sequence[Folder | File], projects: Mapping[Path, Path | None], options: DiscoveryOptions) -> Path:
    if options.root is not None:
        return _chosen_root(Path(options.root), targets)
    if not targets:
        return Path.cwd()
    return common_folder(projects.get(target.location) or target.folder for target in targets)


def _chosen_root(folder: Path, targets: Sequence[Folder | File]) -> Path:
    root = folder.resolve()
    if not root.is_dir():
        raise AuditorError(f"--root: {folder} is not a folder.")
    for target in targets:
        if not target.folder.is_relative_to(root):
            raise AuditorError(f"--root: {target.location.name} is outside {folder}.")
    return root


def _add_folder(folder: Path, root: Path, options: DiscoveryOptions, found: Found, limit: int | None = None) -> bool:
    """Everything below a folder, with what git tracks; False if it is given up at `limit` files."""
    excludes = _excludes(root, folder, options)
    respect = options.respect_gitignore
    if not walk_folder(folder, root, excludes, respect_gitignore=respect, found=found, limit=limit):
        return False
    if any(reason in GIT_REASONS for reason in found.skipped.values()):
        for file in tracked_though_ignored(folder, root):
            location = Path(file.location)
            if file.path not in found.files and not is_covered(location, root, excludes, respect_gitignore=False):
                found.files[file.path] = file
    return True


def _add_file(target: File, root: Path, options: DiscoveryOptions, found: Found) -> None:
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


def _too_large(target: File, kind: Kind, root: Path) -> Problem:
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


def _problem_of(missing: Missing, root: Path) -> Problem:
    """A missing path is shown as seen from the root if it would lie there; else as it was given."""
    location = place_of(Path(missing.path)) if "\0" not in missing.path else Path(missing.path)
    path = relative_to(root, location) if location.is_relative_to(root) else missing.path
    return Problem(path=shown_path(path), message=missing.reason)


def _uppermost_settings(found: Found) -> tuple[SettingsFile, ...]:
    paths = sorted(found.settings, key=lambda path: (is_sql(path), path.count("/"), path))[:SETTINGS_FILES_LIMIT]
    return tuple(found.settings[path] for path in sorted(paths))


def _count_skipped(found: Found) -> dict[str, int]:
    """Number of entries for each reason, without those that another of the named paths let in."""
    kept = {file.location for file in found.files.values()}
    counts = Counter(reason for place, reason in found.skipped.items() if place not in kept)
    if len(found.settings) > SETTINGS_FILES_LIMIT:
        counts["too many settings files"] = len(found.settings) - SETTINGS_FILES_LIMIT
    return dict(sorted(counts.items()))


def project_of(file: Path) -> Path | None:
    """The nearest folder above a file (absolute) that is the top of a project."""
    return next((folder for folder in file.parents if any((folder / mark).exists() for mark in _MARKS)), None)


def outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    """The folders that lie in none of the others."""
    distinct = sorted(set(folders))
    return tuple(each for each in distinct if not any(other in each.parents for other in distinct))


def judged_alone(path: str, *, too_large: bool) -> Problem:
    """The complaint about a file around which there is nothing to look at."""
    why = f"its project has more than {PROJECT_FILES_LIMIT:,} files" if too_large else _NO_PROJECT
    message = f"Judged without its project: {why}. Whatever needs other files was not found; name the folder instead."
    return Problem(path=path, message=message)
