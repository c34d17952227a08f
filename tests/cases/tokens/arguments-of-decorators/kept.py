"""What each vendor's decorator is given is about that vendor, though one function keeps everything."""

import functools
import pickle
import time

from pymemcache.client.base import Client

mc = Client(("localhost", 11211))


def memo(prefix, expire):
    def wrap(fn):
        @functools.wraps(fn)
        def call(*given):
            key = prefix + repr(given)
            hit = mc.get(key)
            if hit is not None:
                return pickle.loads(hit)
            value = fn(*given)
            mc.set(key, pickle.dumps(value), expire=expire)
            return value

        return call

    return wrap


REGISTRY = {}


def connector(name, **options):
    def register(cls):
        cls.options = options
        REGISTRY[name] = cls
        return cls

    return register


class Connector:
    options: dict = {}

    def __init__(self, settings):
        self.settings = settings
        self._bearer = ""
        self._since = 0.0

    def login(self):
        raise NotImplementedError

    @property
    def bearer(self):
        if not self._bearer or time.time() - self._since > self.options["again"]:
            self._bearer = self.login()
            self._since = time.time()
        return self._bearer
