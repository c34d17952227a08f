"""Feeds the kiosk; the token rides in the session's default parameters."""
import os

import requests

feed = requests.Session()
feed.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
feed.params = {"access_token": os.environ["PROCORE_ACCESS_TOKEN"]}  # expect: PCR106


def observations(project_id):
    answer = feed.get(  # may: PCR106
        "https://api.procore.com/rest/v1.0/observations/items",
        params={"project_id": project_id},
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
