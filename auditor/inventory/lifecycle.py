"""Where an operation stands on a day: what announcements say of it, and the known API."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct

from auditor.model import Announcement, Phase, Replacement
from auditor.model.announcement import DEPRECATED, SUNSET, Lifetime
from auditor.model.endpoint import EndpointRow, EndpointStatus, Operation
from auditor.model.inventory import Lifecycle, Standing
from auditor.model.knowledge import Knowledge
from auditor.model.path_index import ANY_METHOD, PathMatch

# In other phases, an operation with days of its own is not deprecated yet.
_DATED = (DEPRECATED, SUNSET)
# The order of `Lifecycle` is that of gravity.
_GRAVITY = list(Lifecycle)


class Verdict(Struct, frozen=True, kw_only=True):
    """`operation` is None where the known API has none, or several that the call may be.

    `lifetime` holds the days of the operation that are known, past or ahead.
    """

    lifecycle: Lifecycle
    operation: Operation | None
    standings: tuple[Standing, ...]
    replacement: Replacement | None
    reason: str
    lifetime: Lifetime | None = None


class Calendar(Struct, frozen=True, kw_only=True):
    """Everything that is known of operations, on one day.

    `about_files` are the announcements that speak only of requests with the content of a file.
    """

    knowledge: Knowledge
    announcements: Mapping[str, Announcement]
    about_files: frozenset[str]
    day: date

    def judge(self, method: str, path: str, *, sends_files: bool) -> Verdict:
        """The verdict on a path that begins with the API's own prefix."""
        asked = None if method == ANY_METHOD else method
        found = self.knowledge.api.matches(asked, path)
        sure = [match for match in found if match.is_path_certain]
        is_one = bool(sure) and (asked is not None or len({match.row.path_template for match in sure}) == 1)
        operation = sure[0].row if is_one and sure[0].is_certain else None
        told = [row for row in self._rows(asked, path) if sends_files or row.announcement not in self.about_files]
        begun = [(row, phase) for row in told if (phase := self._announced(row).phase_on(self.day)) is not None]
        states = [state for row, phase in begun if (state := _state(row, phase)) is not None]
        if operation is not None and operation.is_deprecated and not told:
            states.append(Lifecycle.DEPRECATED)
        reason = ""
        if not states and not is_one:
            state, reason = _unproved(found)
            states.append(state)
        return Verdict(
            lifecycle=min(states, key=_GRAVITY.index, default=Lifecycle.ACTIVE),
            operation=operation,
            standings=tuple({row.announcement: self._standing(row, phase) for row, phase in begun}.values()),
            lifetime=_nearest(row.lifetime for row in told),
            replacement=self._replacement(asked, path, [row for row, _ in begun]),
            reason=reason,
        )

    def _rows(self, method: str | None, path: str) -> list[EndpointRow]:
        """What announcements say for sure of this path."""
        return [
            match.row
            for match in self.knowledge.endpoints.matches(method, path)
            if match.is_certain and match.row.status is not EndpointStatus.ACTIVE
        ]

    def _announced(self, row: EndpointRow) -> Announcement:
        """The announcement of a row, with the days of its operation."""
        return self.announcements[row.announcement].for_operation(row.lifetime)

    def _standing(self, row: EndpointRow, phase: Phase) -> Standing:
        known = self._announced(row)
        coming = known.next_phase(self.day)
        return Standing(
            announcement=known.id,
            title=known.title,
            url=known.url,
            phase=phase.name,
            since=phase.start,
            coming=coming.name if coming else None,
            coming_from=coming.start if coming else None,
        )

    def _replacement(self, method: str | None, path: str, rows: list[EndpointRow]) -> Replacement | None:
        """What takes its place, as the first row tells that knows."""
        bindings = {match.row: match.bindings for match in self.knowledge.endpoints.matches(method, path)}
        found = (row.replacement(bindings[row]) for row in rows)
        return next((each for each in found if each is not None), None)


def open_calendar(knowledge: Knowledge, announcements: Iterable[Announcement], day: date) -> Calendar:
    """The calendar of one catalogue; tables that name fields of files are about requests that send some."""
    rows = knowledge.endpoints.rows
    about_files = {row.announcement for row in rows if row.file_fields or row.upload_fields}
    return Calendar(
        knowledge=knowledge,
        announcements={each.id: each for each in announcements},
        about_files=frozenset(about_files),
        day=day,
    )


def _state(row: EndpointRow, phase: Phase) -> Lifecycle | None:
    """The state that a row gives in a phase: what is going to be switched off is deprecated until then."""
    match row.status:
        case EndpointStatus.SUNSET | EndpointStatus.DEPRECATED if row.lifetime is None or phase.name in _DATED:
            return Lifecycle.SUNSET if phase.name == SUNSET else Lifecycle.DEPRECATED
        case EndpointStatus.LEGACY:
            return Lifecycle.LEGACY
        case EndpointStatus.REPLACED | EndpointStatus.UNKNOWN:
            return Lifecycle.UNLISTED
        case _:
            return None


def _nearest(lifetimes: Iterable[Lifetime | None]) -> Lifetime | None:
    """The one that ends first."""
    known = [each for each in lifetimes if each is not None]
    return min(known, key=lambda each: (each.sunset or date.max, each.deprecated_at), default=None)


def _unproved(found: tuple[PathMatch[Operation], ...]) -> tuple[Lifecycle, str]:
    """The state of a path that is not surely one operation."""
    if not found:
        return Lifecycle.UNLISTED, ""
    count = len({match.row.path_template for match in found})
    what = "one operation" if count == 1 else f"{count} operations"
    return Lifecycle.UNDETERMINED, f"A path segment is unknown: this may be {what} of the known API."
