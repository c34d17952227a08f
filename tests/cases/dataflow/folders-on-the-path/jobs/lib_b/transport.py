"""Calls the exchange's rates for the jobs of group b."""

import requests


def fetch(url: str) -> dict:
    return requests.get(url, timeout=60).json()
