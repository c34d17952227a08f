import os

import pendulum
import requests

from jobs.procore_auth import access_token


def observations_since(project_id, days=7):
    since = pendulum.now("UTC").subtract(days=days)
    reply = requests.get(
        "https://api.procore.com/rest/v1.0/observations/items",
        params={
            "project_id": project_id,
            "filters[created_at]": f"{since.isoformat()}...{pendulum.now('UTC').isoformat()}",
        },
        headers={
            "Authorization": f"Bearer {access_token()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    reply.raise_for_status()
    return reply.json()
