"""One pair for all; only numbers vary."""
import os
import requests

LOGIN = "https://login.procore.com/oauth/token"
STAGES = {"live": ("a1", "s1"), "trial": ("a2", "s2")}
HOSTS = {"live": "https://api.procore.com", "trial": "https://sandbox.procore.com"}
NUMBERS = [1001, 1002]


def pull(stage):
    cid, secret = STAGES[stage]
    answer = requests.post(LOGIN, data={"grant_type": "client_credentials", "client_id": cid, "client_secret": secret})
    for number in NUMBERS:
        head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
        print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head).json())
