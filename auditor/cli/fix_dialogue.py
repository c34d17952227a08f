"""The questions of `fix --interactive`: apply, skip, or ignore with a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

import click

from auditor.model import AuditorError
from auditor.printing import one_line, visible

if TYPE_CHECKING:
    from auditor.fixes.subjects import Proposal, Snapshot


@dataclass(frozen=True, slots=True)
class _Ignore:
    """What a person wants ignored; `until` is None for good."""

    code: str
    until: date | None
    day: date
    reason: str


@dataclass(slots=True, kw_only=True)
class Dialogue:
    """What was answered so far."""

    day: date
    ignores: dict[tuple[str, str], _Ignore] = field(default_factory=dict)
    is_over: bool = False

    def asking(self, clear: Callable[[], None]) -> Callable[[Proposal], bool]:
        """The function that asks about one fix; `clear` takes the progress line away first."""

        def ask(proposal: Proposal) -> bool:
            clear()
            return self._ask(proposal)

        return ask

    def _ask(self, proposal: Proposal) -> bool:
        if self.is_over:
            return False
        subject, fix = proposal.subject, proposal.fix
        at = subject.root
        click.echo(one_line(f"{at.path}:{at.line}: {subject.code} {subject.message}"), err=True)
        click.echo(f"  {fix.title} ({fix.applicability.value})", err=True)
        for edit in fix.edits:
            where = f"{edit.location.path}:{edit.location.line}"
            click.echo(visible(f"  {where}: {edit.text.strip() or '(take away)'}"), err=True)
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
        until = click.prompt("  until (a day such as 2027-06-30; empty for good)", default="", err=True)
        try:
            end = date.fromisoformat(until) if until else None
        except ValueError as error:
            raise AuditorError(f"`{until}` is not a day. Write it as 2027-06-30.") from error
        return _Ignore(code=code, until=end, day=self.day, reason=one_line(reason))

    def with_ignores(self, last: Snapshot, contents: Mapping[str, bytes]) -> dict[str, bytes]:
        """The files with a comment at each finding that shall be ignored."""
        from auditor.fixes.editing import apply_edits  # noqa: PLC0415 - `--help` must not wait for it.
        from auditor.fixes.ignoring import ignore_at  # noqa: PLC0415 - see above.
        from auditor.fixes.sources import Sources  # noqa: PLC0415 - see above.
        from auditor.model import Location  # noqa: PLC0415 - see above.
        from auditor.model.fix import Edit  # noqa: PLC0415 - see above.

        changed = dict(contents)
        sources = Sources(last.contents)
        by_path: dict[str, list[Edit]] = {}
        for subject in last.subjects:
            wanted, source, at = self.ignores.get(subject.key), sources.get(subject.root.path), subject.root
            if wanted is None or source is None:
                continue
            start, end = source.range(at)
            first, last_line = source.text.count("\n", 0, start), source.text.count("\n", 0, end)
            edit = ignore_at(source.text, first, last_line, wanted, reason=wanted.reason)
            if edit is None:
                click.echo(f"{at.path}:{at.line}: no ignore can stand here.", err=True)
                continue
            start = source.range(Location(path=at.path, line=edit.line + 1, column=1, end_line=1, end_column=1))[0]
            where = source.location(start + edit.start, start + edit.end)
            by_path.setdefault(at.path, []).append(Edit(location=where, text=edit.text))
        for path, edits in by_path.items():
            changed[path] = apply_edits(last.contents[path], path, edits)
        return changed
