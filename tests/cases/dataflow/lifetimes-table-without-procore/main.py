import os

import requests

from broker import Broker


def _form(url, prefix):
    answer = requests.post(
        url,
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ[f"{prefix}_CLIENT_ID"],
            "client_secret": os.environ[f"{prefix}_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


broker = Broker(
    {
        "siteday": lambda: _form("https://app.siteday.example/oauth/token", "SITEDAY"),
        "procore": lambda: _form("https://login.procore.com/oauth/token", "PROCORE"),
    }
)


def procore_rfis(project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={
            "Authorization": f"Bearer {broker.token('procore')}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()
