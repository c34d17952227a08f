"""The applications of a report: from trees, from a manifest, or from earlier results."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from auditor.cli.reporting.naming import unique
from auditor.cli.reporting.options import Wishes
from auditor.cli.shared.output import read_text, show_value, tell
from auditor.cli.shared.session import Session, open_session, progress_bar, read_standard_input, why_not_analysed
from auditor.model import AuditorError, Report
from auditor.planning.application import Application, Broken

# Options that change nothing in what is found, and paths on this machine.
_UNTOLD = frozenset({
    *("as-of", "cache-dir", "color", "exit-zero", "explain", "jobs", "no-cache", "output", "output-file"),
    *("output-format", "root", "show-suppressed", "statistics", "strict", "fail-on", "fail-confidence", "fail-within"),
    *("fail-on-tests", "allow-empty", "extends", "stdin-filename"),
})  # fmt: skip
_PATHS = frozenset({"baseline", "rules"})


class Gathered(Struct, frozen=True):
    """Every application that was named, and those that could not be audited; `name` is that of the portfolio."""

    applications: list[Application]
    broken: list[Broken]
    name: str = ""


# Any: options arrive from click by name, as for every command.
def gather_all(session: Session, wishes: Wishes, paths: tuple[str, ...], options: Mapping[str, Any]) -> Gathered:
    """Every application that was named, and those that could not be audited."""
    if wishes.manifest:
        if paths:
            raise AuditorError("Give trees or --manifest, not both.")
        return _from_manifest(wishes.manifest, options)
    if _are_results(session.paths):
        return _read_results(session)
    if len(session.paths) > 1 and not any(path == "-" or Path(path).is_file() for path in session.paths):
        return _each([(_folder_name(path), partial(_audit_folder, path, options)) for path in session.paths])
    return Gathered([_audited(session)], [])


def before(session: Session, files: tuple[str, ...]) -> dict[str, Report]:
    """Earlier results by the names of their applications."""
    found: dict[str, Report] = {}
    for file, each in _read(session, files)[0]:
        if each.name in found:
            raise AuditorError(f"{file}: `{each.name}` has two earlier results. Give one for each application.")
        found[each.name] = each.report
    return found


def _from_manifest(file: str, options: Mapping[str, Any]) -> Gathered:
    from auditor.portfolio import Tree, opened, read_manifest  # noqa: PLC0415 - only where a manifest is read.

    portfolio = read_manifest(Path(file))

    def audit(tree: Tree) -> Application:
        with opened(tree) as place:
            given = {**options, "no_respect_gitignore": True} if place.is_clone else options
            application = _audit_folder(str(place.folder), given)
        owners = {each.location.path: tree.owners for each in application.report.findings} if tree.owners else {}
        return replace(application, owners={**owners, **application.owners}, commit=place.commit or application.commit)

    return replace(_each([(tree.name, partial(audit, tree)) for tree in portfolio.trees]), name=portfolio.name)


# Any: see above.
def _audit_folder(path: str, options: Mapping[str, Any]) -> Application:
    return _audited(open_session((path,), options))


def _each(trees: list[tuple[str, Callable[[], Application]]]) -> Gathered:
    """A tree that cannot be audited never stops the others."""
    applications: list[Application] = []
    broken: list[Broken] = []
    names = unique([name for name, _ in trees])
    for own, (_, audit) in zip(names, trees, strict=True):
        try:
            application = audit()
        except AuditorError as error:
            broken.append(Broken(name=own, reason=_without_paths(str(error))))
            continue
        except Exception as error:  # noqa: BLE001 - a fault in one of two hundred trees is told, and costs this one alone.
            broken.append(Broken(name=own, reason=f"Internal error: {type(error).__name__}."))
            continue
        if why := why_not_analysed(application.report, strict=False):
            broken.append(Broken(name=own, reason=_without_paths(f"{why[7:8].upper()}{why[8:]}")))
        else:
            applications.append(replace(application, name=own))
    for each in broken:
        tell(f"not audited: {each.name}: {each.reason}")
    return Gathered(applications, broken)


def _without_paths(reason: str) -> str:
    """A report leaves the house: folders of this machine have no place in it."""
    return " ".join(_last(word) if word.startswith(("/", "\\")) else word for word in reason.split(" "))


def _last(path: str) -> str:
    return path.rstrip("/:.").replace("\\", "/").rpartition("/")[2] + path[len(path.rstrip("/:.")) :]


def _audited(session: Session) -> Application:
    from auditor.dossier import gather  # noqa: PLC0415 - brings the engine.

    given = read_standard_input(session)
    with progress_bar(session) as bar:
        found = gather(session.paths, session.config, standard_input=given, progress=bar.show)
    return Application(
        name=found.report.root,
        report=_limited(session, found.report),
        inventory=found.inventory,
        changes=found.changes,
        owners=found.owners,
        commit=found.commit,
        options=_options(session),
    )


def _options(session: Session) -> tuple[tuple[str, str], ...]:
    """What was set, and decides what is found; of files only the names."""
    from auditor.config.resolve import DEFAULT  # noqa: PLC0415 - `--help` must not wait for it.

    return tuple(
        (name, Path(str(each.value)).name if name in _PATHS else show_value(each.value))
        for name, each in session.resolved.settled.items()
        if each.origin != DEFAULT and name not in _UNTOLD
    )


def _limited(session: Session, each: Report) -> Report:
    from auditor.analysis.visibility import limit_to  # noqa: PLC0415 - `--help` must not wait for it.

    display = session.config.display
    return limit_to(each, severity=display.min_severity, confidence=display.min_confidence)


def _folder_name(path: str) -> str:
    return Path(path).resolve().name or path


def _are_results(paths: tuple[str, ...]) -> bool:
    """Earlier results end in .json, and those of a fleet in .sqlite; trees and results do not mix."""
    results = [path.endswith((".json", ".sqlite")) and Path(path).is_file() for path in paths]
    if any(results) and not all(results):
        raise AuditorError("Give trees or earlier results (*.json, *.sqlite), not both.")
    return all(results)


def _read_results(session: Session) -> Gathered:
    read, broken, title = _read(session, session.paths)
    days = {each.report.as_of for _, each in read}
    if len(days) > 1:
        listed = ", ".join(map(str, sorted(days)))
        raise AuditorError(f"The results have different dates ({listed}). Audit all trees with one --as-of.")
    names = Counter(each.name for _, each in read)
    own = [f"{each.name} ({Path(file).stem})" if names[each.name] > 1 else each.name for file, each in read]
    shown = [
        replace(each, name=name, report=_limited(session, each.report))
        for name, (_, each) in zip(unique(own), read, strict=True)
    ]
    return Gathered(shown, broken, title)


def _read(session: Session, files: Sequence[str]) -> tuple[list[tuple[str, Application]], list[Broken], str]:
    """Every application in earlier results, with the file it stands in; the name of the portfolio if it is one."""
    from auditor.analysis.reading.documents import read_document  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - see above.

    texts = [named for path in files for named in _texts(path)]
    catalogues = load_catalogues(session.config.rules) if texts else []
    announcements = [each for catalogue in catalogues for each in catalogue.announcements]
    rules = [rule for catalogue in catalogues for rule in catalogue.rules]
    read: list[tuple[str, Application]] = []
    failed: list[Broken] = []
    name = ""
    for file, text in texts:
        document = read_document(text, file=file, announcements=announcements, rules=rules)
        read += [(file, each) for each in document.applications]
        failed += document.broken
        name = document.name if len(texts) == 1 else ""
    return read, failed, name


def _texts(path: str) -> list[tuple[str, str]]:
    """What an earlier run wrote to a file, by a name for complaints; a database holds the results of many trees."""
    if not path.endswith(".sqlite"):
        return [(path, read_text(path))]
    from auditor.fleet.database import read_documents  # noqa: PLC0415 - `--help` must not wait for it.

    return [(f"{path}: {name}", text) for name, text in read_documents(Path(path))]
