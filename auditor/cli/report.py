"""`report`: the audit report for people."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from auditor.cli.completion import PATH
from auditor.cli.formats import DOCUMENT, format_of
from auditor.cli.grouping import GroupedCommand
from auditor.cli.options import audit_options, shown_options
from auditor.cli.output import read_text, show_value, tell, tell_lines, write_report
from auditor.cli.session import Session, open_session, progress_bar, read_standard_input, why_not_analysed
from auditor.model import AuditorError, Report

if TYPE_CHECKING:
    from auditor.planning.application import Application

_EXAMPLES = """
    procore-auditor report . -o report.html
    procore-auditor report a.json b.json -o portfolio.html
"""
# Options that change nothing in what is found, and paths on this machine.
_UNTOLD = frozenset({
    *("as-of", "cache-dir", "color", "exit-zero", "explain", "jobs", "no-cache", "output", "output-file"),
    *("output-format", "root", "show-suppressed", "statistics", "strict", "fail-on", "fail-confidence", "fail-within"),
    *("fail-on-tests", "allow-empty", "extends", "stdin-filename"),
})  # fmt: skip
_PATHS = frozenset({"baseline", "rules"})


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
@shown_options
@click.option(
    "--output-format",
    "--format",
    "form",
    type=click.Choice(["html", "markdown"]),
    help="The format. [default: by the name of --output-file, else html]",
)
@click.option(
    "--output-file", "-o", metavar="FILE", type=PATH, help="Write the report to FILE. [default: standard output]"
)
@click.option("--details", is_flag=True, help="Unfold every detail, on paper too. [default: no]")
# Any: options arrive from click by name; `resolve` reads every one of them.
def report(paths: tuple[str, ...], form: str | None, output_file: str | None, details: bool, **options: Any) -> int:
    """Write the report on a tree, or on several from earlier results (`*.json` of `check`, `*.sqlite` of `fleet`)."""
    from auditor.planning.document import Document  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.reporters.document import (  # noqa: PLC0415 - brings jinja2, see above.
        format_html_report,
        format_markdown_report,
    )

    session = open_session(paths, options)
    chosen = form or ("html" if output_file is None else format_of(output_file, DOCUMENT))
    if output_file is None and form is None and sys.stdout.isatty():
        raise AuditorError("A report is a file. Name one, such as `-o report.html` or `-o report.md`.")
    applications = _read_results(session) if _are_results(session.paths) else [_gather(session)]
    shown = [replace(each, report=_limit(session, each.report)) for each in applications]
    document = Document(
        applications=tuple(shown), as_of=shown[0].report.as_of, details=details, is_portfolio=len(shown) > 1
    )
    text = format_markdown_report(document) if chosen == "markdown" else format_html_report(document)
    write_report(text, Path(output_file) if output_file else None)
    return _conclude(session, [each.report for each in shown])


def _gather(session: Session) -> Application:
    from auditor.dossier import gather  # noqa: PLC0415 - brings the engine.
    from auditor.planning.application import Application  # noqa: PLC0415 - `--help` must not wait for it.

    given = read_standard_input(session)
    with progress_bar(session) as bar:
        found = gather(session.paths, session.config, standard_input=given, progress=bar.show)
    return Application(
        name=found.report.root,
        report=found.report,
        inventory=found.inventory,
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


def _conclude(session: Session, shown: list[Report]) -> int:
    from auditor.reporters.summary import summary_text  # noqa: PLC0415 - `--help` must not wait for it.

    failed = [why for each in shown if (why := why_not_analysed(each, strict=False))]
    if session.loudness >= 0:
        for each in shown:
            tell_lines(summary_text(each))
    for why in failed:
        tell(why)
    return 3 if len(failed) == len(shown) else 0


def _limit(session: Session, each: Report) -> Report:
    from auditor.analysis.visibility import limit_to  # noqa: PLC0415 - `--help` must not wait for it.

    display = session.config.display
    return limit_to(each, severity=display.min_severity, confidence=display.min_confidence)


def _are_results(paths: tuple[str, ...]) -> bool:
    """Earlier results end in .json, and those of a fleet in .sqlite; trees and results do not mix."""
    results = [path.endswith((".json", ".sqlite")) and Path(path).is_file() for path in paths]
    if any(results) and not all(results):
        raise AuditorError("Give trees or earlier results (*.json, *.sqlite), not both.")
    return all(results)


def _read_results(session: Session) -> list[Application]:
    from auditor.analysis.results import read_result  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - see above.
    from auditor.planning.application import Application  # noqa: PLC0415 - see above.

    catalogues = load_catalogues(session.config.rules)
    announcements = [each for catalogue in catalogues for each in catalogue.announcements]
    rules = [rule for catalogue in catalogues for rule in catalogue.rules]
    texts = [named for path in session.paths for named in _texts(path)]
    reports = [read_result(text, file=file, announcements=announcements, rules=rules) for file, text in texts]
    days = {each.as_of for each in reports}
    if len(days) > 1:
        listed = ", ".join(map(str, sorted(days)))
        raise AuditorError(f"The results have different dates ({listed}). Audit all trees with one --as-of.")
    named = _own_names([file for file, _ in texts], reports)
    return [Application(name=name, report=each) for name, each in zip(named, reports, strict=True)]


def _texts(path: str) -> list[tuple[str, str]]:
    """What an earlier run wrote to a file, by a name for complaints; a database holds the results of many trees."""
    if not path.endswith(".sqlite"):
        return [(path, read_text(path))]
    from auditor.fleet.database import read_documents  # noqa: PLC0415 - `--help` must not wait for it.

    return [(f"{path}: {name}", text) for name, text in read_documents(Path(path))]


def _own_names(paths: Sequence[str], reports: list[Report]) -> list[str]:
    """Trees of the same name are told apart by the files their results came from."""
    names: Mapping[str, int] = {each.root: sum(other.root == each.root for other in reports) for each in reports}
    return [
        f"{each.root} ({Path(path).stem})" if names[each.root] > 1 else each.root
        for path, each in zip(paths, reports, strict=True)
    ]
