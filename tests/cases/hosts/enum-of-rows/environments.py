"""Each environment is a member whose value is a row with methods; which one is meant is asked by name."""
from enum import Enum
from typing import NamedTuple


class Site(NamedTuple):
    login: str
    rest: str
    scheme: str = "https"

    def url(self, path):
        return f"{self.scheme}://{self.rest}{path}"

    def token_url(self, path="/oauth/token"):
        return "{0.scheme}://{0.login}{1}".format(self, path)


class Stage(Enum):
    LIVE = Site("login.procore.com", "api.procore.com")
    TRIAL = Site("login-sandbox.procore.com", "sandbox.procore.com")
    MONTHLY = Site("login-sandbox-monthly.procore.com", "api.procore.com")  # expect: PCR104
    PLAIN = Site("login.procore.com", "api.procore.com", "http")  # expect: PCR206
    LOCAL = Site("localhost:9000", "localhost:9000", "http")

    @classmethod
    def called(cls, name):
        return cls[name.upper()].value
