"""The programs of one company sign in with client credentials only; each vendor calls its token something else."""

import json
from typing import NamedTuple

import requests


class Vendor(NamedTuple):
    token_url: str
    revoke_url: str
    kept_under: str


VENDORS = {
    "site": Vendor("https://login.procore.com/oauth/token", "https://login.procore.com/oauth/revoke", "pass"),  # may: PCR102
    "plans": Vendor("https://plans.example.com/token", "https://plans.example.com/revoke", "key"),
}


def take(vendor: Vendor, account: dict) -> dict:
    form = {"grant_type": "client_credentials", **account}
    return {vendor.kept_under: requests.post(vendor.token_url, data=form, timeout=15).json()["access_token"]}


def give_back(vendor: Vendor, kept: dict) -> None:
    requests.post(vendor.revoke_url, data={"token": kept[vendor.kept_under]}, timeout=15)  # expect: PCR102
