"""Decorators that keep what a function returned, and others that measure time as well."""

import asyncio
import functools
import time
from datetime import datetime, timedelta


def expiring(n):
    def deco(fn):
        box = {}

        @functools.wraps(fn)
        def inner(*args):
            hit = box.get(args)
            if hit and hit[1] > time.monotonic():
                return hit[0]
            value = fn(*args)
            box[args] = (value, time.monotonic() + n)
            return value

        inner.clear = box.clear
        return inner

    return deco


def again_after(span: timedelta):
    def deco(fn):
        fn.at, fn.kept = None, None

        async def inner():
            if fn.at is None or datetime.now() - fn.at > span:
                fn.kept, fn.at = await fn(), datetime.now()
            return fn.kept

        return inner

    return deco


def bounded(n):
    def deco(fn):
        async def inner(*args):
            return await asyncio.wait_for(fn(*args), n)

        return inner

    return deco
