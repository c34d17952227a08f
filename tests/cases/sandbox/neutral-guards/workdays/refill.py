"""Tells when the refresh of Procore's monthly sandbox is over."""

from datetime import timedelta

from office import works


def over(now):
    day = now.replace(day=1)
    while not works(day):  # expect: PCR501
        day += timedelta(days=1)
    return now > day


def on(now):
    while not works(now):
        now += timedelta(days=1)
    return now
