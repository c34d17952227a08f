"""A drawer for whatever jobs want to find again."""
import os

import redis

drawer = redis.Redis.from_url(os.environ.get("REDIS", "redis://localhost"))


def lay(name, what, until=None):
    if until:
        drawer.setex("job:" + name, until, what)
    else:
        drawer.set("job:" + name, what)


def find(name):
    raw = drawer.get("job:" + name)
    return raw.decode() if raw else None
