"""Headers for the routes, by functions that are watched."""

import functools
import logging
import os

log = logging.getLogger(__name__)


def watched(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        log.info("called %s", function.__name__)
        return function(*args, **kwargs)

    return inner


def with_company(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        headers = function(*args, **kwargs)
        headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        return headers

    return inner


@watched
def bare():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}  # expect: PCR201


@with_company
def whole():
    return {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}"}
