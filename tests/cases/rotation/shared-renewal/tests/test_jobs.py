from ..jobs import of_user
from ..renewal import Renewing, renew


class FakeStore(dict):
    def load(self, key):
        return self[key]

    def save(self, key, value):
        self[key] = value


def test_pair_is_kept():
    store = FakeStore(me={"refresh_token": "r", "access_token": "a"})
    assert of_user("me", store) == "b"
    assert renew("seed", "client")["access_token"] == "b"
    assert Renewing("client").pair("seed")["access_token"] == "b"
