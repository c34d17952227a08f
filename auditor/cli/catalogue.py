"""`catalogue`: a rules folder brought up to date with what the vendor publishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.cli.shared.completion import FOLDER, PATH
from auditor.cli.shared.output import tell, write_report
from auditor.model import AuditorError

if TYPE_CHECKING:
    from auditor.refresh.comparing import Verdict
    from auditor.refresh.importing import Change

# A file that describes a part of the API misses the rest; listing that would bury the changes.
_MISSING_SHOWN = 50
_HELP = {"help_option_names": ["-h", "--help"]}
_FOLDER = click.option(
    "--rules", metavar="DIR", type=FOLDER, required=True, help="The folder of rules, such as `rules` in a checkout."
)


@click.group(context_settings=_HELP)
def catalogue() -> None:
    """Refresh a rules folder from the vendor's API description and announcements page."""


@catalogue.command(
    name="import-openapi", context_settings=_HELP, short_help="Bring endpoint tables up to date with API descriptions."
)
@click.argument("files", nargs=-1, required=True, metavar="FILE...", type=PATH)
@_FOLDER
@click.option(
    "--date",
    "dates",
    metavar="DATE",
    multiple=True,
    help="The day of a file, in the order of the files. [default: what the file or its name says]",
)
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if something would change. [default: write]")
@click.option("--prune", is_flag=True, help="Drop operations that no file describes any more. [default: keep them]")
def import_openapi(files: tuple[str, ...], rules: str, dates: tuple[str, ...], check: bool, prune: bool) -> int:
    """Bring the endpoint tables and the known API up to date with descriptions of the API.

    Each FILE is an OpenAPI 3 description, or a list of operations with `method`, `path`, `deprecated`,
    `deprecatedAt` and `sunset`; JSON or YAML. Of several files, the newest one that has an operation counts.
    """
    from auditor.refresh.descriptions import read_description  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.refresh.folder import open_folder  # noqa: PLC0415 - see above.
    from auditor.refresh.importing import dated, update  # noqa: PLC0415 - see above.
    from auditor.writing import write_whole  # noqa: PLC0415 - see above.

    if len(dates) not in (0, len(files)):
        raise AuditorError(f"--date: {len(dates)} for {len(files)} files. Give one for each file, or none.")
    descriptions = [read_description(Path(file)) for file in files]
    descriptions = [dated(each, day) for each, day in zip(descriptions, dates or [""] * len(files), strict=True)]
    folder = open_folder(Path(rules))
    changes = update(folder, descriptions, prune=prune)
    changed = folder.changed()
    write_report(_listed(changes), None)
    if check:
        tell(f"{len(changed)} files would change: {', '.join(changed)}." if changed else "Everything is up to date.")
        return 1 if changed else 0
    for name, text in changed.items():
        write_whole(text.encode(), folder.root / name)
    tell(f"Written: {', '.join(changed)}." if changed else "Everything is up to date.")
    return 0


@catalogue.command(
    name="compare-page", context_settings=_HELP, short_help="Compare a saved announcements page with the catalogue."
)
@click.argument("file", metavar="FILE", type=PATH)
@click.option("--rules", metavar="DIR", type=FOLDER, help="Folder of rules. [default: the built-in rules]")
@click.option("--drafts", metavar="DIR", type=FOLDER, help="Write a draft for each unknown posting. [default: none]")
@click.option("--check", is_flag=True, help="Exit 1 if a posting is unknown or updated. [default: exit 0]")
def compare_page(file: str, rules: str | None, drafts: str | None, check: bool) -> int:
    """Compare a saved announcements page with the catalogue: what is known, updated since, or unknown.

    FILE is the page as text, HTML or Markdown. A draft is an `announcement.toml` with the title and the days that the
    posting names; the rest is for you to write.
    """
    from auditor.catalogue import load_catalogue  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.refresh.comparing import Standing, compare  # noqa: PLC0415 - see above.
    from auditor.refresh.drafting import draft, slug  # noqa: PLC0415 - see above.
    from auditor.refresh.pages import read_postings  # noqa: PLC0415 - see above.
    from auditor.writing import write_whole  # noqa: PLC0415 - see above.

    verdicts = compare(read_postings(Path(file)), load_catalogue(Path(rules) if rules else None))
    write_report("".join(_told(verdict) for verdict in verdicts), None)
    unknown = [verdict for verdict in verdicts if verdict.standing is Standing.UNKNOWN]
    for verdict in unknown if drafts else ():
        target = Path(drafts or "") / slug(verdict.posting.title) / "announcement.toml"
        if target.exists():
            raise AuditorError(f"{target}: it is there already. Move it away, or name another folder.")
        write_whole(draft(verdict).encode(), target)
        tell(f"Written: {target}.")
    counts = {each: sum(verdict.standing is each for verdict in verdicts) for each in Standing}
    tell(", ".join(f"{number} {each.value}" for each, number in counts.items()) + ".")
    return 1 if check and counts[Standing.KNOWN] < len(verdicts) else 0


def _told(verdict: Verdict) -> str:
    """One line for a posting, and what there is to know of an unknown one."""
    posting, known = verdict.posting, verdict.announcement
    head = f"{verdict.standing.value:<13}  {posting.day}  {posting.title}"
    if known is not None:
        newest = known.updated or known.posted
        return f"{head}  ({known.id}{f', which knows {newest}' if posting.day != newest else ''})\n"
    days = f"; names {', '.join(map(str, verdict.days))}" if verdict.days else ""
    nearest = f"; nearest rule: {verdict.nearest.code} {verdict.nearest.name}" if verdict.nearest else ""
    return f"{head}{days}{nearest}\n"


def _listed(changes: tuple[Change, ...]) -> str:
    """The changes, one on each line, after the number of each kind."""
    from auditor.refresh.importing import Kind  # noqa: PLC0415 - see above.

    lines: list[str] = []
    for kind in dict.fromkeys(change.kind for change in changes):
        same = [change for change in changes if change.kind is kind]
        is_long = kind is Kind.GONE and len(same) > _MISSING_SHOWN
        lines.append(
            f"{kind.value}: {len(same):,}{' (too many to list; is this a part of the API?)' if is_long else ''}"
        )
        shown = () if is_long else same
        lines += [f"  {each.method} {each.path}{f': {each.detail}' if each.detail else ''}" for each in shown]
    return "\n".join(lines) + "\n" if lines else ""
