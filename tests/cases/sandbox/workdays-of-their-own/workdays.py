"""Working days, federal holidays left out."""

import datetime as dt

import holidays

US = holidays.US()


def nth_workday(year, month, n):
    day = dt.date(year, month, 1)
    while True:
        if day.weekday() < 5 and day not in US:
            n -= 1
            if n == 0:
                return day
        day += dt.timedelta(days=1)
