"""`check`: the lint step."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.formats import CHECK, format_of
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import audit_options, check_options
from auditor.cli.shared.output import append_text, has_colour, say, show_value, tell, tell_lines, write_report
from auditor.cli.shared.session import (
    Session,
    open_session,
    progress_bar,
    read_standard_input,
    run_audit,
    why_not_analysed,
)
from auditor.config import OutputFormat
from auditor.config.resolve import DEFAULT
from auditor.model import AuditorError, Report

_EXAMPLES = """
    procore-auditor check
    procore-auditor check src --select PCR2,PCR401 --fail-on warning
    procore-auditor check -o findings.sarif --output junit=junit.xml
    procore-auditor check --changed-since origin/main --output-format github
    procore-auditor check --config 'min-severity="warning"' --fail-within 30d
"""


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
@check_options
@click.option(
    "--fixes",
    is_flag=True,
    help="Prove fixes, and add them to the formats that carry edits: JSON, SARIF, rdjson, GitLab. [default: no]",
)
@click.option("--show-files", is_flag=True, help="List the files to audit, and stop.")
@click.option("--show-settings", is_flag=True, help="List every setting with its value and source, and stop.")
# Any: options arrive from click by name; `resolve` reads every one of them.
def check(paths: tuple[str, ...], fixes: bool, show_files: bool, show_settings: bool, **options: Any) -> int:
    """Audit files and folders (the current one by default) and report what breaks, now or later.

    `-` reads one file from standard input. A file that is named is audited even if it is excluded.
    """
    session = with_format_of_file(open_session(paths, options))
    _refuse_double(session)
    if show_settings:
        return _list_settings(session)
    if show_files:
        return _list_files(session)
    report = run_audit(session)
    if fixes and report.findings:
        report = _with_fixes(session, report)
    return _publish(session, report)


def with_format_of_file(session: Session) -> Session:
    """Where only a file is named, its extension tells the format."""
    display = session.config.display
    if display.output_file is None or session.resolved.settled["output-format"].origin != DEFAULT:
        return session
    form = OutputFormat(format_of(display.output_file, CHECK))
    config = replace(session.config, display=replace(display, output_format=form))
    return replace(session, resolved=replace(session.resolved, config=config))


def _refuse_double(session: Session) -> None:
    """Two reports in one file would be the last one only."""
    display = session.config.display
    taken: dict[Path, str] = {display.output_file.absolute(): "--output-file"} if display.output_file else {}
    for form, file in display.outputs:
        if (other := taken.get(file.absolute())) is not None:
            raise AuditorError(
                f"--output: {file} would hold both {form.value} and the output of {other}. Name another file."
            )
        taken[file.absolute()] = f"--output {form.value}"


def _publish(session: Session, report: Report) -> int:
    from auditor.analysis.gate import decide, may_be_empty  # noqa: PLC0415 - see `run_audit`.
    from auditor.analysis.visibility import limit_to  # noqa: PLC0415 - see `run_audit`.
    from auditor.reporters import format_report  # noqa: PLC0415 - see `run_audit`.

    display = session.config.display
    shown = limit_to(report, severity=display.min_severity, confidence=display.min_confidence)
    for form, file in display.outputs:
        text = format_report(shown, form.value, suppressed=display.show_suppressed, explain=display.explain)
        write_report(text, file)
    text = format_report(
        _as_seen_from_here(shown) if _is_for_a_screen(session) else shown,
        display.output_format.value,
        colour=has_colour(display.colour, to_file=display.output_file is not None),
        suppressed=display.show_suppressed,
        explain=display.explain or session.loudness > 0,
    )
    write_report(text, display.output_file)
    _write_job_summary(session, shown)
    if session.loudness >= 0:
        _tell_people(session, _as_seen_from_here(shown))
    code = decide(report, session.config.gate)
    why = why_not_analysed(report, strict=session.config.gate.strict)
    if why and not may_be_empty(report, session.config.gate):
        tell(why)
    return int(code)


def _with_fixes(session: Session, report: Report) -> Report:
    """All that can be proven, safe or not; nothing is written."""
    from auditor.repair import offered, with_fixes  # noqa: PLC0415 - see `run_audit`.

    if "-" in session.paths:
        raise AuditorError("--fixes: standard input cannot be fixed. Name files or folders.")
    with progress_bar(session) as bar:
        return with_fixes(report, offered(session.paths, session.config, progress=bar.show))


def _is_for_a_screen(session: Session) -> bool:
    """Whether a person reads the report here and now; files and programs get paths relative to the root."""
    display = session.config.display
    return display.output_file is None and display.output_format in (OutputFormat.CONCISE, OutputFormat.FULL)


def _as_seen_from_here(report: Report) -> Report:
    """Paths that a click in the terminal opens."""
    from auditor.reporters.shared.relocation import relocate  # noqa: PLC0415 - see `run_audit`.

    try:
        folder = os.path.relpath(report.folder or ".")
    except ValueError:  # Another drive.
        folder = report.folder
    return relocate(report, folder.replace(os.sep, "/"))


def _tell_people(session: Session, report: Report) -> None:
    """The summary, unless the report on standard output ends with it."""
    from auditor.reporters.shared.phrases import place  # noqa: PLC0415 - see `run_audit`.
    from auditor.reporters.statistics import format_statistics  # noqa: PLC0415 - see `run_audit`.
    from auditor.reporters.statuses import open_questions  # noqa: PLC0415 - see `run_audit`.
    from auditor.reporters.summary import summary_text  # noqa: PLC0415 - see `run_audit`.

    display = session.config.display
    if display.output_format is not OutputFormat.FULL or display.output_file is not None:
        tell_lines(summary_text(report))
    if display.statistics and report.findings:
        tell_lines(format_statistics(report))
    if session.loudness > 0:
        for line in open_questions(report):
            tell(f"announcement: {line}")
        for each in report.coverage.unresolved:
            tell(f"unresolved: {place(each.location)}: {each.reason}")
    if session.loudness > 0 or display.show_suppressed:
        for finding in report.suppressed:
            kind = finding.suppression.kind if finding.suppression else ""
            where = f"{finding.location.path}:{finding.location.line}"
            tell(f"suppressed ({kind}): {where}: {finding.rule} {finding.message}")


def _write_job_summary(session: Session, report: Report) -> None:
    """GitHub shows what is appended to this file beside the run."""
    from auditor.reporters.markdown import SUMMARY_SIZE, format_markdown  # noqa: PLC0415 - see `run_audit`.

    display = session.config.display
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if file and OutputFormat.GITHUB in (display.output_format, *(form for form, _ in display.outputs)):
        append_text(format_markdown(report, size=SUMMARY_SIZE), Path(file))


def _list_settings(session: Session) -> int:
    for file in session.resolved.files or ("no configuration file",):
        say(f"# {file}")
    for name, settled in session.resolved.settled.items():
        say(f"{name} = {show_value(settled.value)}  # {settled.origin}")
    return 0


def _list_files(session: Session) -> int:
    from auditor.analysis.running.file_search import find_files  # noqa: PLC0415 - see `run_audit`.

    discovery = find_files(session.paths, session.config, standard_input=read_standard_input(session))
    files = [file for file in discovery.files if discovery.is_wanted(file.path)]
    for file in files:
        say(file.path)
    return 0 if files else 3
