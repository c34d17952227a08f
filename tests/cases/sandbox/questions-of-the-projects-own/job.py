"""Runs after the monthly refresh of the Procore sandbox."""
from datetime import date, timedelta

HOST = "https://sandbox-monthly.procore.com"


def working_day(day):
    return day.weekday() < 5 and not day.day == 25


def next_working_day(day):
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def procore_sandbox_refresh_sync():
    works = working_day(date.today())
    print(works, "procore sandbox refresh")


def procore_sandbox_refreshed_on(month):
    return next_working_day(month.replace(day=1))  # expect: PCR501
