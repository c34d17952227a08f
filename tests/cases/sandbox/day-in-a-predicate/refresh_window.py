"""Is the Procore sandbox being refreshed? Jobs ask before they start."""
from datetime import date, datetime, timezone

REFRESH_DAYS = {1, 2}


def in_refresh_window(now: datetime | None = None) -> bool:
    now = now or datetime.now(timezone.utc)
    return now.day in REFRESH_DAYS and 12 <= now.hour <= 20  # expect: PCR501


def next_sandbox_refresh(today: date) -> date:
    year, month = (today.year + 1, 1) if today.month == 12 else (today.year, today.month + 1)
    return first_weekday(date(year, month, 1))  # expect: PCR501


def first_weekday(day: date) -> date:
    while day.weekday() > 4:
        day = date.fromordinal(day.toordinal() + 1)
    return day
