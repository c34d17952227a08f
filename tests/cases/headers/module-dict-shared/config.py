"""Connection settings, imported everywhere."""

import os

API_URL = "https://api.procore.com/rest/v1.0"
COMPANY_ID = os.environ["PROCORE_COMPANY_ID"]

HEADERS = {  # expect: PCR201
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Content-Type": "application/json",
}
