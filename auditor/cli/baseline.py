"""`baseline`: accept today's findings, and forget those that are gone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from auditor.cli.completion import PATH
from auditor.cli.options import audit_options
from auditor.cli.output import tell, write_report
from auditor.cli.session import Session, open_session, read_standard_input, run_audit, why_not_analysed
from auditor.model import Report


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def baseline() -> None:
    """Accept today's findings; drop entries that no longer occur."""


@baseline.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def write(paths: tuple[str, ...], **options: Any) -> int:
    """Accept every finding of today, in place of what was accepted before."""
    from auditor.analysis.baseline import dump_baseline, entries_of  # noqa: PLC0415 - see `run_audit`.

    session, file, report = _audit(paths, options)
    if why := why_not_analysed(report, strict=False):
        tell(why)
        return 3
    findings = (*report.findings, *_accepted(report))
    write_report(dump_baseline(entries_of(findings)), file)
    if session.loudness >= 0:
        tell(f"{file}: {len(findings)} accepted.")
    return 0


@baseline.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def prune(paths: tuple[str, ...], **options: Any) -> int:
    """Drop the entries whose finding no longer occurs; accept nothing new."""
    from auditor.analysis.baseline import dump_baseline, load_baseline, still_used  # noqa: PLC0415 - see `run_audit`.

    session, file, report = _audit(paths, options)
    if why := why_not_analysed(report, strict=False):
        tell(why)
        return 3
    if not file.is_file():
        tell(f"{file}: there is no baseline to prune.")
        return 0
    entries = load_baseline(file.read_text(encoding="utf-8"), file=str(file))
    kept = still_used(entries, (*report.findings, *report.suppressed, *report.dormant))
    write_report(dump_baseline(kept), file)
    if session.loudness >= 0:
        tell(f"{file}: {len(entries) - len(kept)} dropped, {len(kept)} kept.")
    return 0


# Any: see above.
def _audit(paths: tuple[str, ...], options: dict[str, Any]) -> tuple[Session, Path, Report]:
    from auditor.analysis.judgement import baseline_file  # noqa: PLC0415 - see `run_audit`.
    from auditor.pipeline import find_files  # noqa: PLC0415 - see `run_audit`.

    # A baseline that is to be written need not exist yet, so it must not be asked for.
    chosen = options.pop("baseline", None)
    session = open_session(paths, options)
    root = Path(find_files(session.paths, session.config, standard_input=read_standard_input(session)).root)
    file = Path(chosen) if chosen else baseline_file(session.config, root)
    return session, file, run_audit(session)


def _accepted(report: Report) -> tuple[Any, ...]:  # Any: findings; the type would cost an import here.
    return tuple(each for each in report.suppressed if each.suppression and each.suppression.kind == "baseline")
