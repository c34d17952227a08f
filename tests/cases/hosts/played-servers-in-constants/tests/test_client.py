"""Servers that the tests play themselves."""
import httpx
import respx

from client import fetch
from tests.addresses import MOVED, PLAIN


@respx.mock
def test_old_addresses_are_passed_on():
    respx.get(MOVED).mock(return_value=httpx.Response(200, json=[]))
    respx.get(PLAIN).mock(return_value=httpx.Response(200, json={}))

    assert fetch(MOVED) == []
    assert fetch(PLAIN) == {}
