import json
import os
import urllib.request

import yaml

API = "https://api.procore.com"

with open(os.path.join(os.path.dirname(__file__), "endpoints.yml")) as fh:
    RESOURCES = {item["name"]: item for item in yaml.safe_load(fh)["resources"]}


def call(name, **ids):
    item = RESOURCES[name]
    request = urllib.request.Request(
        API + item["path"].format(**ids),
        method=item["method"],
        headers={
            "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        return json.load(response)


def handler(event, context):
    for sub_job in event.get("sub_jobs", []):
        call("delete_sub_job", id=sub_job)
    return call("cost_codes")
