"""The house's library has plain names; what they are for is said here."""
import os
import time

import requests
import schedule
from house.login import fetch as refresh_token, stored

HEADERS = {"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}


def count_rfis():
    url = f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROCORE_PROJECT_ID']}/rfis"
    answer = requests.get(url, headers={**HEADERS, "Authorization": f"Bearer {stored()}"}, timeout=30)
    print(len(answer.json()))


schedule.every(2).hours.do(refresh_token)  # expect: PCR101
schedule.every(2).hours.do(count_rfis)

while True:
    schedule.run_pending()
    time.sleep(30)
