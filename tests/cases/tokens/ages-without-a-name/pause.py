"""A walk that rests every hour and a quarter; no token is replaced."""
import os
import time

import requests

HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "17"}


def walk(numbers):
    j = time.monotonic()
    for number in numbers:
        if (k := time.monotonic() - j) > 4500:
            print("resting after", k)
            time.sleep(60)
            j = time.monotonic()
        print(requests.get(f"https://api.procore.com/rest/v1.0/projects/{number}", headers=HEADERS, timeout=30).json())
