import os
from datetime import datetime, timedelta, timezone

import requests


def f():
    form = {
        "grant_type": "refresh_token",
        "refresh_token": open(".renewal").read(),
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=30).json()
    with open(".renewal", "w") as file:
        file.write(answer["refresh_token"])
    return answer["access_token"]


def run(numbers):
    g, h = f(), datetime.now(timezone.utc)
    for number in numbers:
        if (i := datetime.now(timezone.utc) - h) > timedelta(minutes=80):  # expect: PCR101
            print("began", i, "ago")
            g, h = f(), datetime.now(timezone.utc)
        headers = {"Authorization": f"Bearer {g}", "Procore-Company-Id": "17"}
        print(requests.get(f"https://api.procore.com/rest/v1.0/projects/{number}", headers=headers, timeout=30).json())
