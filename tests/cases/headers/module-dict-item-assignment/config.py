"""The dict starts without the company; the entry point fills it in."""

import os

API_URL = "https://api.procore.com/rest/v1.0"

HEADERS = {
    "Authorization": "Bearer " + os.environ["PROCORE_ACCESS_TOKEN"],
    "Content-Type": "application/json",
}
