"""Plug-ins register what they offer under a name."""

from acme.construction import Client

_REGISTERED = {}


def register(name, value):
    _REGISTERED[name] = value


def provide_client() -> Client:
    return _REGISTERED["client"]
