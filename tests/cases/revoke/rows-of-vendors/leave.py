"""Takes the access of somebody who left away, at every vendor."""

import json
import sys
from typing import NamedTuple

import requests


class Vendor(NamedTuple):
    name: str
    revoke_url: str
    field: str


VENDORS = {
    "procore": Vendor("Procore", "https://login.procore.com/oauth/revoke", "access_token"),  # expect: PCR102
    "zoom": Vendor("Zoom", "https://zoom.us/oauth/revoke", "access_token"),
}

# What the other program keeps, told with plain mappings.
PLACES = [
    {"url": "https://oauth2.googleapis.com/revoke", "kind": "access_token"},
    {
        "url": "https://login.procore.com/oauth/revoke",
        "kind": "access_token",  # expect: PCR102
    },
]


def drop(vendor: Vendor, grant: dict) -> bool:
    answer = requests.post(vendor.revoke_url, data={"token": grant[vendor.field]}, timeout=15)  # may: PCR102
    return answer.status_code == 200


def drop_all(grants: dict) -> None:
    for place in PLACES:
        requests.post(place["url"], data={"token": grants[place["url"]][place["kind"]]}, timeout=15)  # may: PCR102


def end_renewal(grant: dict) -> None:
    url = VENDORS["procore"].revoke_url
    requests.post(url, data={"token": grant["refresh_token"]}, timeout=15)


if __name__ == "__main__":
    with open("grants.json") as file:
        kept = json.load(file)
    for key in sys.argv[1:]:
        print(VENDORS[key].name, drop(VENDORS[key], kept[key]))
    drop_all(kept)
