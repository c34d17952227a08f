import requests
from store import accounts


def login(entry):
    form = {
        "grant_type": "client_credentials",
        "client_id": entry["client_id"],
        "client_secret": entry["client_secret"],
    }
    answer = requests.post("https://login.procore.com/oauth/token", data=form)  # expect: PCR103
    return answer.json()["access_token"], entry["procore_company_id"]


tokens = [login(entry) for entry in accounts()]
