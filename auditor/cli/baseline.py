"""`baseline`: accept today's findings, and forget those that are gone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct
from msgspec.structs import replace

from auditor.cli.shared.completion import PATH
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import audit_options
from auditor.cli.shared.output import tell, write_report
from auditor.cli.shared.session import open_session, progress_bar, read_standard_input, why_not_analysed
from auditor.model import Finding, Report

if TYPE_CHECKING:
    from auditor.analysis.judging.baseline import Entry
    from auditor.analysis.judging.scope import Scope

_HELP = {"help_option_names": ["-h", "--help"]}


class _Audited(Struct, frozen=True, kw_only=True):
    """What was found, what was looked at, and what the file accepted before."""

    report: Report
    scope: Scope
    file: Path
    before: tuple[Entry, ...]
    is_quiet: bool

    @property
    def above(self) -> str:
        return self.scope.above(self.file)

    def looked_at(self, entry: Entry) -> bool:
        return self.scope.covers(entry.rule, entry.path, file=self.file)


@click.group(context_settings=_HELP)
def baseline() -> None:
    """Accept today's findings; drop entries that no longer occur."""


@baseline.command(cls=GroupedCommand, context_settings=_HELP, short_help="Accept every finding that exists today.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def write(paths: tuple[str, ...], **options: Any) -> int:
    """Accept every finding of today, in place of what was accepted before.

    Entries of rules that do not run and of files that are not audited stay as they are. `--changed-since` has no
    effect: a baseline speaks of the whole.
    """
    from auditor.analysis.judging.baseline import dump_baseline, entries_of, still_used  # noqa: PLC0415 - see `run_audit`.

    audited = _audit(paths, options)
    if why := why_not_analysed(audited.report, strict=False):
        tell(why)
        return 3
    findings = (*audited.report.findings, *_accepted(audited.report))
    again = still_used(audited.before, findings, above=audited.above)
    kept = tuple(entry for entry in audited.before if entry not in again and not audited.looked_at(entry))
    write_report(dump_baseline((*entries_of(findings, above=audited.above), *kept)), audited.file)
    if not audited.is_quiet:
        others = f" {len(kept)} kept that {'was' if len(kept) == 1 else 'were'} not checked." if kept else ""
        tell(f"{audited.file}: {len(findings)} accepted.{others}")
        if void := _void(audited.report, findings):
            tell(
                f"{void} of these are still reported, for the cut-off is at most thirty days away; see "
                "`procore-auditor check`."
            )
    return 0


@baseline.command(cls=GroupedCommand, context_settings=_HELP, short_help="Drop entries whose finding no longer occurs.")
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
# Any: options arrive from click by name; `resolve` reads every one of them.
def prune(paths: tuple[str, ...], **options: Any) -> int:
    """Drop the entries whose finding no longer occurs; accept nothing new.

    Entries of rules that do not run and of files that are not audited stay as they are. `--changed-since` has no
    effect: a baseline speaks of the whole.
    """
    from auditor.analysis.judging.baseline import dump_baseline, still_used  # noqa: PLC0415 - see `run_audit`.

    audited = _audit(paths, options)
    if why := why_not_analysed(audited.report, strict=False):
        tell(why)
        return 3
    if not audited.file.is_file():
        tell(f"{audited.file}: there is no baseline to prune.")
        return 0
    report = audited.report
    found = (*report.findings, *report.suppressed, *report.dormant)
    used = still_used(audited.before, found, above=audited.above)
    kept = [entry for entry in audited.before if entry in used or not audited.looked_at(entry)]
    write_report(dump_baseline(kept), audited.file)
    if not audited.is_quiet:
        tell(f"{audited.file}: {len(audited.before) - len(kept)} dropped, {len(kept)} kept.")
    return 0


# Any: see above.
def _audit(paths: tuple[str, ...], options: dict[str, Any]) -> _Audited:
    from auditor.analysis.judgement import baseline_file, judge  # noqa: PLC0415 - see `run_audit`.
    from auditor.analysis.judging.baseline import read_entries  # noqa: PLC0415 - see `run_audit`.
    from auditor.analysis.running.file_search import find_files  # noqa: PLC0415 - see `run_audit`.
    from auditor.pipeline import examine  # noqa: PLC0415 - see `run_audit`.

    session = open_session(paths, options)
    given = read_standard_input(session)
    root = Path(find_files(session.paths, session.config, standard_input=given).root)
    file = baseline_file(session.config, root)
    # A baseline that is to be written need not exist yet, so it must not be asked for.
    config = replace(session.config, baseline=file if file.is_file() else None, changed_since=None)
    with progress_bar(session) as bar:
        examined = examine(session.paths, config, standard_input=given, progress=bar.show)
    return _Audited(
        report=judge(examined, config.as_of, show_sources=False, once=False),
        scope=examined.scope,
        file=file,
        before=read_entries(file, shown=str(file)) if file.is_file() else (),
        is_quiet=session.loudness < 0,
    )


def _accepted(report: Report) -> tuple[Finding, ...]:
    return tuple(each for each in report.suppressed if each.suppression and each.suppression.kind == "baseline")


def _void(report: Report, findings: tuple[Finding, ...]) -> int:
    """How many findings no baseline keeps out of sight today."""
    from auditor.analysis.judging.baseline import why_void  # noqa: PLC0415 - see `run_audit`.

    return sum(why_void(each.severity.value, each.cut_off, report.as_of) is not None for each in findings)
