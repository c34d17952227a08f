"""The verb comes from a table; all requests go through one function."""
import os

import requests

HEADERS = {
    "Authorization": f"Bearer {os.environ.get('PROCORE_ACCESS_TOKEN', '')}",
    "Procore-Company-Id": os.environ.get("PROCORE_COMPANY_ID", ""),
}
VERBS = {"read": "get", "create": "post", "change": "patch"}


def call(action, path, **kwargs):
    send = getattr(requests, VERBS[action])
    answer = send("https://api.procore.com/rest/v1.0" + path, headers=HEADERS, verify=False, timeout=30, **kwargs)  # expect: PCR206
    answer.raise_for_status()
    return answer.json()


def rename_vendor(vendor_id, name):
    company = HEADERS["Procore-Company-Id"]
    return call("change", f"/vendors/{vendor_id}", json={"company_id": company, "vendor": {"name": name}})


def vendor(vendor_id):
    return call("read", f"/vendors/{vendor_id}", params={"company_id": HEADERS["Procore-Company-Id"]})
