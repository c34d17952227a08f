"""Export Procore lists."""
import os, requests
BASE = "https://api.procore.com/rest/v1.0"
RESOURCES = [
    "projects",
    "users",  # expect: PCR406
    "vendors",
    "line_item_types",  # expect: PCR402
]
def run():
    for name in RESOURCES:
        r = requests.get(f"{BASE}/{name}", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, params={"company_id": 1})
        r.raise_for_status()
