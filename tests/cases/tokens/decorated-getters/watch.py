"""Decorators that look on."""

import functools
import logging
import time

log = logging.getLogger(__name__)


def timed(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        began = time.monotonic()
        try:
            result = function(*args, **kwargs)
            return result
        finally:
            log.debug("%s took %s", function.__name__, time.monotonic() - began)

    return inner


def traced(label):
    def decorate(function):
        @functools.wraps(function)
        def inner(*args, **kwargs):
            log.debug("%s begins", label)
            return function(*args, **kwargs)

        return inner

    return decorate
