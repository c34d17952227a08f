"""Our own unsubscribe link carries a token of ours, mailed together with Procore data."""
import os
from urllib.parse import urlencode

import requests
from itsdangerous import URLSafeTimedSerializer

signer = URLSafeTimedSerializer(os.environ["SECRET_KEY"])


def unsubscribe_link(email):
    access_token = signer.dumps(email)
    return "https://digest.example-builders.com/off?" + urlencode({"access_token": access_token})


def digest(email, project_id, bearer):
    answer = requests.get(
        "https://api.procore.com/rest/v1.1/punch_items",
        params={"project_id": project_id},
        headers={"Authorization": f"Bearer {bearer}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    lines = [item["name"] for item in answer.json()]
    return "\n".join([*lines, "", f"No more mails: {unsubscribe_link(email)}"])
