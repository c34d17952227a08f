"""Moments to come."""

from datetime import datetime, timedelta


def in_two_hours():
    return datetime.utcnow() + timedelta(hours=2)  # expect: PCR101


def in_three_hours():
    return datetime.utcnow() + timedelta(hours=3)


def in_an_hour():
    return datetime.utcnow() + timedelta(hours=1)


def later(minutes=100):  # expect: PCR101
    return datetime.utcnow() + timedelta(minutes=minutes)
