"""`report`: the audit report for people."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from auditor.cli.reporting.options import Wishes, report_options, take_wishes
from auditor.cli.shared.completion import PATH
from auditor.cli.shared.formats import DOCUMENT, format_of
from auditor.cli.shared.grouping import GroupedCommand
from auditor.cli.shared.options import audit_options, shown_options
from auditor.cli.shared.output import tell, tell_lines
from auditor.cli.shared.session import Session, open_session, why_not_analysed
from auditor.model import AuditorError

if TYPE_CHECKING:
    from auditor.planning.document import Document

_EXAMPLES = """
    procore-auditor report . -o report.html
    procore-auditor report . -o report.html --pdf report.pdf --plan plan.xlsx
    procore-auditor report billing mobile -o portfolio.html --redact identity
    procore-auditor report results/*.json -o portfolio.html
    procore-auditor report . --since last.json -o report.html
"""


@click.command(cls=GroupedCommand, epilog=_EXAMPLES, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=PATH)
@audit_options
@shown_options
@report_options
# Any: options arrive from click by name; `resolve` reads every one of them that is not of the report alone.
def report(paths: tuple[str, ...], **options: Any) -> int:
    """Write the report on a tree, or on several: folders, a manifest, or results of `check` or `fleet`.

    Several folders are applications of their own; a folder with single files is one.
    """
    from auditor.cli.reporting.files import refuse, write_files  # noqa: PLC0415 - `--help` must not wait for it.

    wishes = take_wishes(options)
    wishes = replace(wishes, output_format=wishes.output_format or _format(wishes))
    refuse(wishes)
    session = open_session(paths, options)
    if not wishes.output_file and not wishes.pdf and sys.stdout.isatty():
        raise AuditorError("A report is a file. Name one, such as `-o report.html` or `-o report.md`.")
    document = _document(session, wishes, paths, options)
    write_files(document, wishes)
    return _conclude(session, document)


def _format(wishes: Wishes) -> str:
    return format_of(wishes.output_file, DOCUMENT) if wishes.output_file and not wishes.split else "html"


# Any: see above.
def _document(session: Session, wishes: Wishes, paths: tuple[str, ...], options: dict[str, Any]) -> Document:
    from auditor.analysis.comparison import compare  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.catalogue import load_catalogues  # noqa: PLC0415 - see above.
    from auditor.catalogue.vocabulary import vocabulary  # noqa: PLC0415 - see above.
    from auditor.cli.reporting.comparing import earlier_of  # noqa: PLC0415 - see above.
    from auditor.cli.reporting.gathering import before, gather_all  # noqa: PLC0415 - see above.
    from auditor.cli.reporting.looks import looks_of  # noqa: PLC0415 - see above.
    from auditor.cli.reporting.triage import with_triage  # noqa: PLC0415 - see above.
    from auditor.disclosure.redaction import Level  # noqa: PLC0415 - see above.
    from auditor.planning.document import Document  # noqa: PLC0415 - see above.
    from auditor.planning.redacting import redact, redact_broken  # noqa: PLC0415 - see above.

    brand, rates = looks_of(wishes)
    earlier = before(session, wishes.since)
    gathered = gather_all(session, wishes, paths, options)
    applications, broken = gathered.applications, gathered.broken
    level, words = Level(wishes.redact), vocabulary(load_catalogues(session.config.rules))
    is_alone = len(applications) == 1 and not broken
    told = []
    names: dict[str, int] = {}
    decided = with_triage(applications, wishes.triage, is_isolated=session.config.origin.is_isolated)
    olds = earlier_of(decided, earlier, is_alone=is_alone)
    for number, (each, old) in enumerate(zip(decided, olds, strict=True), start=1):
        shown = redact(replace(each, before=old), level, words, number, names)
        told.append(replace(shown, comparison=compare(shown.before, shown.report) if shown.before else None))
    unread = [redact_broken(each, level, len(told) + n) for n, each in enumerate(broken, start=1)]
    return Document(
        applications=tuple(told),
        broken=tuple(unread),
        as_of=applications[0].report.as_of if applications else session.config.as_of,
        rates=rates,
        brand=brand,
        redaction=level.value,
        details=wishes.details,
        is_portfolio=not is_alone,
        name="" if level.covers(Level.PATHS) else gathered.name,
    )


def _conclude(session: Session, document: Document) -> int:
    from auditor.reporters.summary import summary_text  # noqa: PLC0415 - `--help` must not wait for it.

    shown = [each.report for each in document.applications]
    failed = [why for each in shown if (why := why_not_analysed(each, strict=False))]
    if session.loudness >= 0:
        for each in document.applications:
            name = f"{each.name}: " if document.is_portfolio else ""
            tell_lines(f"{name}{summary_text(each.report)}")
    for why in failed:
        tell(why)
    return 3 if len(failed) == len(shown) else 0
