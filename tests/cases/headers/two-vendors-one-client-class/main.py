"""Sage Intacct's gateway needs its own headers, Procore needs the company."""

import os

from http_api import JsonApi

sage = JsonApi("https://api.intacct.com/ia/api/v1", {"Authorization": f"Bearer {os.environ['SAGE_TOKEN']}"})
procore = JsonApi(
    "https://api.procore.com/rest/v1.0",
    {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
)


def unmatched(project_id: int) -> set[str]:
    ours = {vendor["name"] for vendor in procore.get(f"projects/{project_id}/vendors")}
    theirs = {vendor["name"] for vendor in sage.get("objects/accounts-payable/vendor")["ia::result"]}
    return ours - theirs


if __name__ == "__main__":
    for name in sorted(unmatched(int(os.environ["PROCORE_PROJECT_ID"]))):
        print(name)
