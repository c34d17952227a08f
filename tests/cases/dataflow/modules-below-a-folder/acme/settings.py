"""A folder without `__init__.py`, imported by its whole name."""
import os

BASE = "https://app.procore.com/rest/v1.0"  # expect: PCR202
HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}
