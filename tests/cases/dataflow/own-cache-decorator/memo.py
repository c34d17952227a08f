"""`@remember(seconds=…)` keeps the last result of a function without arguments."""
import functools
import time


def remember(seconds):
    def decorate(function):
        kept = {}

        @functools.wraps(function)
        def wrapper():
            if not kept or time.monotonic() - kept["at"] > seconds:  # may: PCR101
                kept.update(value=function(), at=time.monotonic())
            return kept["value"]

        return wrapper

    return decorate
