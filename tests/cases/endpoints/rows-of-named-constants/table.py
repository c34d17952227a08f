"""A table whose rows hold names only: what each path is asked with is told by its row."""

import requests

import paths
from paths import DELETE, GET, SUB_JOBS, V1

HEADERS = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
ROUTES = {
    "remove_hook": (DELETE, V1, paths.HOOKS),
    "sub_job": (GET, V1, SUB_JOBS),
    "remove_standard": (DELETE, V1, paths.STANDARD),
}


def call(name, **ids):
    route = ROUTES.get(name)
    if route is None:
        raise LookupError(name)
    url = "https://api.procore.com/rest/" + route[1] + "/" + route[2].format(**ids)
    return requests.request(route[0], url, headers=HEADERS, timeout=30)
