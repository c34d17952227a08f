"""The Python interface: audit a tree, load the rules, show what was found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from os import PathLike, fspath
from pathlib import Path
from typing import Literal, TypeAlias, TypedDict, Unpack, get_args

from auditor.catalogue import Catalogue
from auditor.catalogue import load_catalogue as _load_catalogue
from auditor.config import Config, choose_config, resolve
from auditor.model import (
    Announcement,
    AuditorError,
    Confidence,
    Coverage,
    Finding,
    Location,
    Notice,
    Problem,
    Report,
    Rule,
    Severity,
)
from auditor.tables import suggestion

PathName: TypeAlias = str | PathLike[str]
Format: TypeAlias = Literal[
    "concise",
    "csv",
    "full",
    "github",
    "gitlab",
    "html",
    "json",
    "jsonl",
    "junit",
    "markdown",
    "rdjson",
    "sarif",
]


class Settings(TypedDict, total=False):
    """What decides the findings of an audit; each means what the option of the same name means."""

    select: Sequence[str]
    extend_select: Sequence[str]
    ignore: Sequence[str]
    extend_ignore: Sequence[str]
    per_file_ignores: Mapping[str, Sequence[str]]
    severity: Mapping[str, str]
    exclude: Sequence[str]
    extend_exclude: Sequence[str]
    force_exclude: bool
    no_respect_gitignore: bool
    rules: Sequence[PathName]
    root: PathName
    baseline: PathName
    changed_since: str
    no_ignores: bool
    isolated: bool
    trust_config: bool
    jobs: int
    no_cache: bool
    no_slice: bool
    cache_dir: PathName
    show_literals: bool


def audit(
    paths: PathName | Sequence[PathName],
    *,
    as_of: date | None = None,
    config: PathName | None = None,
    catalogue: Catalogue | None = None,
    **settings: Unpack[Settings],
) -> Report:
    """Audit files and folders as `check` does, and judge them as of a day (today in UTC by default).

    `config` names the configuration file (by default the nearest one above the first path, which is not trusted with
    what reaches beyond the tree, and not read where `isolated`); `settings` win over it.
    The environment is not read. One process does the work unless `jobs` says otherwise; a script that asks for more
    must guard its own start with `if __name__ == "__main__":`.

    A `catalogue` from `load_catalogue` spares many audits to load the rules each time. What a person can mend raises
    `AuditorError`; a file that cannot be audited is a problem in the report, and where nothing was found to audit,
    `report.coverage.files_seen` is 0.
    """
    from auditor.recall import audit as run  # noqa: PLC0415 - brings the engine, which a reader of rules needs not.

    named = _named(paths)
    settled = _configure(named, as_of, config, dict(settings))
    return run(named, settled, catalogues=() if catalogue is None else (catalogue,))


def fix(
    paths: PathName | Sequence[PathName],
    *,
    unsafe: bool = False,
    write: bool = False,
    as_of: date | None = None,
    config: PathName | None = None,
    **settings: Unpack[Settings],
) -> Mapping[str, bytes]:
    """What `fix` would make of files and folders: the new bytes of each file that changes, by its path.

    Paths are relative to the root of the audit. `unsafe` adds changes that a person must look at, `write` writes all
    of them: whole, or not at all if one of the files has changed meanwhile. Git is not asked.
    """
    from auditor.fixes.guards import write_all  # noqa: PLC0415 - see `audit`.
    from auditor.repair import ALL, SAFE, repair  # noqa: PLC0415 - see `audit`.

    named = _named(paths)
    done = repair(named, _configure(named, as_of, config, dict(settings)), allowed=ALL if unsafe else SAFE)
    if write:
        write_all(done.folder, done.outcome.originals, done.outcome.contents)
    return dict(done.outcome.contents)


def load_catalogue(rules: PathName | None = None) -> Catalogue:
    """The announcements and rules of a folder, by default those that come with the package."""
    return _load_catalogue(None if rules is None else Path(rules))


def render(report: Report, format: Format = "full", *, colour: bool = False) -> str:  # noqa: A002 - named as the option.
    """The report as text, in a format of `check` or as the `html` page of `report`; `colour` is for terminals."""
    if format not in get_args(Format):
        known = ", ".join(get_args(Format))
        raise AuditorError(f"Unknown format `{format}`.{suggestion(format, get_args(Format))} Known are {known}.")
    if format == "html":
        from auditor.planning.document import document_of  # noqa: PLC0415 - see below.
        from auditor.reporters.document import format_html_report  # noqa: PLC0415 - brings the templates.

        return format_html_report(document_of([report]))
    from auditor.reporters import format_report  # noqa: PLC0415 - see above.

    return format_report(report, format, colour=colour)


def _named(paths: PathName | Sequence[PathName]) -> tuple[str, ...]:
    """A single path may stand alone."""
    if isinstance(paths, str | PathLike):
        return (fspath(paths),)
    return tuple(fspath(path) for path in paths)


def _configure(
    paths: Sequence[str], as_of: date | None, config: PathName | None, settings: Mapping[str, object]
) -> Config:
    if not paths:
        raise AuditorError("Nothing to audit: name at least one file or folder.")
    if "-" in paths:
        raise AuditorError("`-` stands for standard input on the command line only. Name a file or folder.")
    known = Settings.__annotations__
    for name in settings:
        if name not in known:
            raise AuditorError(f"Unknown setting `{name}`.{suggestion(name, known)}")
    given = {"jobs": 1, **{name.replace("_", "-"): _plain(value) for name, value in settings.items()}}
    if as_of is not None:
        given["as-of"] = as_of
    if config is not None:
        given["config"] = fspath(config)
    choice = choose_config(Path(paths[0]).resolve(), given, {})
    today = datetime.now(UTC).date()
    return resolve(given, {}, choice.file, today=today, is_isolated=choice.is_isolated).config


def _plain(value: object) -> object:
    """Paths as texts, as configuration files hold them."""
    if isinstance(value, PathLike):
        return fspath(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [_plain(each) for each in value]
    return value


__all__ = [
    "Announcement",
    "AuditorError",
    "Catalogue",
    "Confidence",
    "Coverage",
    "Finding",
    "Format",
    "Location",
    "Notice",
    "PathName",
    "Problem",
    "Report",
    "Rule",
    "Settings",
    "Severity",
    "audit",
    "fix",
    "load_catalogue",
    "render",
]
