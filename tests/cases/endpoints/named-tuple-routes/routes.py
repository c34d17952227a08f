from collections import namedtuple
from enum import Enum

import requests

ROOT = "https://api.procore.com/rest/"
HEADERS = {"Authorization": "Bearer token", "Procore-Company-Id": "42"}
Route = namedtuple("Route", "verb version path")
ROUTES = {
    "remove_hook": Route("DELETE", "v1.0", "webhooks/hooks/{id}"),  # expect: PCR406
    "sub_job": Route("GET", "v1.0", "sub_jobs/{id}"),  # expect: PCR402
    "modifications": Route("GET", "v1.0", "projects/{project_id}/budget_modifications"),
    "upload": Route("POST", "v1.1", "projects/{project_id}/uploads"),
    "meetings": Route("GET", "v1.1", "projects/{project_id}/meetings"),
    "links": Route("GET", "v1.0", "links"),  # expect: PCR406
}


class Report(Enum):
    WEATHER = ("GET", "v1.1", "projects/{project_id}/daily_logs/weather_logs")
    COUNT = ("GET", "v1.0", "projects/{project_id}/daily_logs/count")  # expect: PCR406
    COUNTS = ("GET", "v1.1", "projects/{project_id}/daily_logs/counts")


def call(name, **ids):
    route = ROUTES.get(name)
    if route is None:
        raise LookupError(name)
    return requests.request(route.verb, ROOT + route.version + "/" + route.path.format(**ids), headers=HEADERS)


def report(kind: Report, **ids):
    verb, version, path = kind.value
    return requests.request(verb, f"{ROOT}{version}/{path.format(**ids)}", headers=HEADERS)
