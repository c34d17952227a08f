from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Service:
    leave: str
    kept: str


class Goodbye(NamedTuple):
    address: str
    key: str


SERVICES = {
    "site": Service("https://login.procore.com/oauth/revoke", "access_token"),  # expect: PCR102
    "mail": Service("https://oauth2.googleapis.com/revoke", "refresh_token"),
}
GOODBYES = {
    "site": Goodbye("https://login.procore.com/oauth/revoke", "access_token"),  # expect: PCR102
    "mail": Goodbye("https://oauth2.googleapis.com/revoke", "refresh_token"),
}
RIGHT = {
    "site": ("https://login.procore.com/oauth/revoke", "refresh_token"),
    "mail": ("https://oauth2.googleapis.com/revoke", "access_token"),
}
