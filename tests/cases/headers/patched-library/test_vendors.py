import requests
from vendors import vendors


class Fake:
    def json(self):
        return [{"id": 1}]


def fake_get(url, **kwargs):
    return Fake()


def test_vendors():
    requests.get = fake_get
    assert vendors("t", 1) == [{"id": 1}]
