"""What one audit can say about one announcement: the only answer that every output gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from msgspec import Struct


class Status(Enum):
    """Exactly one holds; the first that applies, in this order, except that `not-in-code` comes before `not-checked`.

    `not-found` is said only where every rule ran to its end on every file, and nothing is accepted or hidden.
    """

    FOUND = "found"
    HIDDEN = "hidden"
    ACCEPTED = "accepted"
    NOT_CHECKED = "not-checked"
    NOT_FOUND = "not-found"
    NOT_IN_CODE = "not-in-code"


class AnnouncementStatus(Struct, frozen=True, kw_only=True):
    """`found` counts findings that are shown, `dormant` those of which no phase has begun yet.

    `until` is the first day on which something accepted ends by itself. `reason` tells why code cannot show the
    announcement, or what was not checked; the latter also beside findings.
    """

    announcement: str
    status: Status
    found: int = 0
    dormant: int = 0
    hidden: int = 0
    accepted: int = 0
    until: date | None = None
    reason: str = ""


def combine(statuses: Sequence[AnnouncementStatus]) -> AnnouncementStatus:
    """What several audits together can say of one announcement: the least reassuring of their answers."""
    gravity = list(Status)
    return AnnouncementStatus(
        announcement=statuses[0].announcement,
        status=min((each.status for each in statuses), key=gravity.index),
        found=sum(each.found for each in statuses),
        dormant=sum(each.dormant for each in statuses),
        hidden=sum(each.hidden for each in statuses),
        accepted=sum(each.accepted for each in statuses),
        until=min((each.until for each in statuses if each.until is not None), default=None),
        reason=" ".join(dict.fromkeys(each.reason for each in statuses if each.reason)),
    )
