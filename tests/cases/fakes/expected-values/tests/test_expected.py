import time
import unittest

import pytest

from sync.client import Client

LIFETIME = 7200
EXPECTED = {"expires_at": 1700000000 + 7200, "token": "abc"}


class Expected(unittest.TestCase):
    def test_equal(self):
        client = Client(1, "abc", 0)
        client.expires_at = client.login("code")["expires_in"]
        self.assertEqual(client.expires_at, time.time() + 7200)
        self.assertLessEqual(client.expires_at - time.time(), LIFETIME)
        self.assertGreater(client.expires_at, time.time() + 7000)
        self.assertDictEqual({"expires_at": client.expires_at, "token": client.token}, EXPECTED)


def test_plain_assert():
    client = Client(1)
    client.login("code")
    assert client.expires_at == time.time() + LIFETIME - 60
    assert abs(client.expires_at - (time.time() + 7200)) < 5
    assert client.expires_at == pytest.approx(time.time() + 7200)
    expected = time.time() + 7200
    assert client.expires_at <= expected


def test_expiry_helper():
    def expiry():
        return time.time() + 7200

    token = {"access_token": "a", "expires_at": expiry()}
    assert Client(1, token["access_token"], token["expires_at"]).is_expired() is False
