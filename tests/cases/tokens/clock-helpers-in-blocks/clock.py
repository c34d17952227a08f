"""Helpers around the clock that log or guard what they do."""

import logging
import time
from datetime import datetime, timedelta as span

log = logging.getLogger(__name__)


def half_hours(seconds=1800):  # expect: PCR101
    try:
        return round(time.time() / seconds)
    finally:
        log.debug("asked")


def quarter_hours():
    with open("clock.log", "a") as file:
        file.write(".")
        return time.time() // 900


def in_two_hours():
    return datetime.utcnow() + span(hours=2)  # expect: PCR101


def in_three_hours():
    return datetime.utcnow() + span(hours=3)
