"""The same with other hosts, and lists that are no addresses."""
from urllib.parse import urlsplit

import requests
from furl import furl
from uritemplate import expand

HEAD = {"Authorization": "Bearer x"}


def elsewhere(n):
    address = furl("https://api.weather.example")
    address.path = "/rest/v1.0/cost_codes"
    requests.get(address.url, headers=HEAD)
    requests.delete(expand("https://api.weather.example/rest/v1.0/sub_jobs/{id}", id=n), headers=HEAD)
    moved = urlsplit("https://api.procore.com/rest/v1.0/cost_codes")._replace(netloc="api.weather.example")
    return requests.get(moved.geturl(), headers=HEAD)


def gathered(pages):
    rows = []
    for page in range(pages):
        rows.append(requests.get("https://api.weather.example/days", params={"page": page}, headers=HEAD).json())
    return rows
