import time
import unittest
from unittest import mock

from sync.client import Client


class Login(unittest.TestCase):
    def setUp(self):
        self.client = Client(7, token="old", expires_at=time.time() + 7200)
        self.token = {"access_token": "abc", "expires_in": 7200, "created_at": 1700000000}

    @mock.patch("sync.client.requests.post")
    def test_keeps_the_lifetime(self, post):
        post.return_value.json.return_value = {"access_token": "abc", "refresh_token": "def", "expires_in": 7200}

        self.client.login("code")

        self.assertAlmostEqual(self.client.expires_at, time.time() + 7200, delta=100)
        self.assertEqual(self.client.expires_at, time.time() + 7200 - 60)

    def test_is_expired(self):
        self.client.expires_at = time.time() - 7200
        self.assertTrue(self.client.is_expired())

    def test_is_not_expired(self):
        client = Client(7, "abc", self.token["created_at"] + 7200)
        with mock.patch("time.time", return_value=1700000000 + 7100):
            self.assertFalse(client.is_expired())

    @mock.patch("sync.client.requests.get")
    def test_gets(self, get):
        self.client.get("/projects")
        get.assert_called_once_with(
            "https://api.procore.com/rest/v1.0/projects", headers={"Authorization": "Bearer old", "Procore-Company-Id": "7"}
        )

    @mock.patch("sync.client.requests.get")
    def test_links(self, get):
        get.return_value.json.return_value = {"url": "https://storage.procore.com/v4/d/abc?sig=1", "name": "a.pdf"}
        self.assertEqual(self.client.get("/documents/1")["url"], "https://storage.procore.com/v4/d/abc?sig=1")
