"""`sitelog`: prints the manpower of a day."""
import json
import os
import pathlib
import sys
from datetime import datetime, timedelta

import requests

CACHE = pathlib.Path.home() / ".sitelog" / "procore_token.json"


def cached():
    if not CACHE.exists():
        return None
    kept = json.loads(CACHE.read_text())
    saved = datetime.fromisoformat(kept["saved_at"])
    if datetime.now() - saved < timedelta(minutes=85):  # expect: PCR101
        return kept["access_token"]
    return None


def token():
    value = cached()
    if value is None:
        answer = requests.post(
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "client_credentials",
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
            timeout=30,
        )
        answer.raise_for_status()
        body = answer.json()
        CACHE.parent.mkdir(exist_ok=True)
        CACHE.write_text(json.dumps({**body, "saved_at": datetime.now().isoformat()}))
        value = body["access_token"]
    return value


def main(project_id, day):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/manpower_logs",
        params={"log_date": day},
        headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    json.dump(answer.json(), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
