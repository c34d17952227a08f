"""When our test data has to go back into Procore's sandbox."""

from datetime import date, timedelta


def is_open(day: date) -> bool:
    return day.isoweekday() <= 5


def open_days(start: date) -> list[date]:
    found = []
    for offset in range(14):
        day = start + timedelta(days=offset)
        if day.isoweekday() <= 5:
            found.append(day)
    return found


def sandbox_refresh_date(today: date) -> date:
    candidates = open_days(today.replace(day=1))
    return candidates[1]  # expect: PCR501


def roll(day: date) -> date:
    """The next day on which our office is open."""
    if is_open(day):
        return day
    return roll(day + timedelta(days=1))
