#!/usr/bin/env python3
import os
import sys

import requests

from pc_login import get_token

r = requests.get(
    "https://api.procore.com/rest/v1.0/vendors",
    params={"company_id": os.environ["PROCORE_COMPANY_ID"], "per_page": 1000},
    headers={"Authorization": "Bearer " + get_token(), "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
    timeout=60,
)
if r.status_code != 200:
    sys.exit(f"Procore answered {r.status_code}: {r.text}")
for vendor in r.json():
    print(vendor["id"], vendor["name"], sep="\t")
