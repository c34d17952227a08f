"""The questions of `fix --interactive`: apply, skip, or ignore with a reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import click
from msgspec import Struct, field
from msgspec.structs import replace

from auditor.cli.shared.output import tell
from auditor.printing import one_line, visible

if TYPE_CHECKING:
    from auditor.fixes.subjects import Proposal, Snapshot


class _Ignore(Struct, frozen=True):
    """What a person wants ignored; `until` is None for good."""

    code: str
    until: date | None
    day: date
    reason: str


class Dialogue(Struct, kw_only=True):
    """What was answered so far."""

    day: date
    ignores: dict[tuple[str, str], _Ignore] = field(default_factory=dict)
    is_over: bool = False
    ignored: int = 0

    def asking(self, clear: Callable[[], None]) -> Callable[[Proposal, Snapshot], bool]:
        """The function that asks about one fix; `clear` takes the progress line away first."""

        def ask(proposal: Proposal, snapshot: Snapshot) -> bool:
            clear()
            return self._ask(proposal, snapshot)

        return ask

    def _ask(self, proposal: Proposal, snapshot: Snapshot) -> bool:
        if self.is_over:
            return False
        subject, fix = proposal.subject, proposal.fix
        tell(f"{subject.root.short}: {subject.code} {subject.message}")
        tell(f"  {fix.title} ({fix.applicability.value})")
        for line in _changes(proposal, snapshot):
            click.echo(f"  {line}", err=True)
        answer = click.prompt(
            "  apply, skip, ignore or quit",
            type=click.Choice(["a", "s", "i", "q"]),
            default="s",
            err=True,
        )
        if answer == "i":
            self.ignores[subject.key] = self._ignore(subject.code)
        self.is_over = answer == "q"
        return bool(answer == "a")

    def _ignore(self, code: str) -> _Ignore:
        reason = click.prompt("  reason", type=str, err=True)
        return _Ignore(code=code, until=_asked_day(), day=self.day, reason=one_line(reason))

    def with_ignores(self, last: Snapshot, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files with a comment at each finding that shall be ignored."""
        from auditor.fixes.editing import apply_edits  # noqa: PLC0415 - `--help` must not wait for it.
        from auditor.fixes.ignoring import as_edit, ignore_at  # noqa: PLC0415 - see above.
        from auditor.fixes.sources import Sources  # noqa: PLC0415 - see above.

        changed = dict(contents)
        grown: Counter[tuple[str, int | None]] = Counter()  # Lines that ignores have put above.
        for subject in sorted(last.subjects, key=lambda each: each.root):
            wanted, at = self.ignores.get(subject.key), subject.root
            if wanted is None:
                continue
            data = changed.get(at.path, last.contents[at.path])
            source = Sources({at.path: data}).get(at.path)
            if source is None:
                continue
            by = grown[at.path, at.cell]
            start, end = source.range(replace(at, line=at.line + by, end_line=at.end_line + by))
            first, last_line = source.text.count("\n", 0, start), source.text.count("\n", 0, end)
            edit = ignore_at(source.text, first, last_line, wanted, reason=wanted.reason)
            if edit is None:
                tell(f"{at.short}: no ignore can stand here.")
                continue
            self.ignored += 1
            changed[at.path] = apply_edits(data, at.path, [as_edit(source, edit)])
            grown[at.path, at.cell] += edit.text.count("\n")
        return changed


def _asked_day() -> date | None:
    """The day until which something is ignored; asked again until it is one."""
    while True:
        until = click.prompt("  until (a day such as 2027-06-30; empty for good)", default="", err=True)
        try:
            return date.fromisoformat(until) if until else None
        except ValueError:
            tell(f"  `{until}` is not a day. Write it as 2027-06-30.")


def _changes(proposal: Proposal, snapshot: Snapshot) -> Iterator[str]:
    """The lines that a fix changes, as they are and as they would be, below the name of their file."""
    from auditor.fixes.editing import CannotEditError, apply_edits  # noqa: PLC0415 - `--help` must not wait for it.
    from auditor.fixes.patch import make_patch  # noqa: PLC0415 - see above.

    for path in sorted({edit.location.path for edit in proposal.fix.edits}):
        old = snapshot.contents[path]
        try:
            new = apply_edits(old, path, [edit for edit in proposal.fix.edits if edit.location.path == path])
        except CannotEditError as error:
            yield one_line(f"{path}: {error}")
            continue
        lines = make_patch({path: old}, {path: new}, context=0).decode("utf-8", "replace").split("\n")
        yield one_line(path)
        yield from (visible(line.rstrip("\r")) for line in lines[2:-1] if not line.startswith(("@@", "\\")))
