"""Plans the reload of our fixtures around the refresh of Procore's monthly sandbox."""

import datetime as dt

from smoke import main as smoke


def refresh_day(year, month):
    day, seen = dt.date(year, month, 1), 0
    while True:
        if day.weekday() < 5:
            seen += 1
            if seen == 2:  # expect: PCR501
                return day
        day += dt.timedelta(days=1)


def settled(year, month):
    seen = 0
    for number in range(1, 29):
        if dt.date(year, month, number).weekday() >= 5:
            continue
        seen += 1
        if seen == 15:
            return number


def main():
    today = dt.date.today()
    if today == refresh_day(today.year, today.month):
        smoke()
    if today.day == settled(today.year, today.month):
        print("Half of the month's working days are over.")
