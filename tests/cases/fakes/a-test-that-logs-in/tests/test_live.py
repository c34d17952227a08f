import time

import requests


def test_live():
    answer = requests.post(
        "https://login.procore.com/oauth/token", data={"grant_type": "client_credentials", "client_id": "a"}
    ).json()
    expires_at = time.time() + 7200  # expect: PCR101
    while time.time() < expires_at:
        headers = {"Authorization": f"Bearer {answer['access_token']}", "Procore-Company-Id": "1"}
        requests.get("https://api.procore.com/rest/v1.0/projects", headers=headers)
