"""Days on which somebody works."""

from datetime import date, timedelta


def works(day):
    return day.weekday() < 5


def nth(year, month, number):
    day, seen = date(year, month, 1), 0
    while True:
        if works(day):
            seen += 1
            if seen == number:
                return day
        day += timedelta(days=1)


def begin(now):
    day = now.replace(day=1)
    while not works(day):
        day += timedelta(days=1)
    return day
