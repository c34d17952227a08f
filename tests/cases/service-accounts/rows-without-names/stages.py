"""Two registrations of one app, each with the company that it is tried out with."""
import requests

LOGIN = {"production": "https://login.procore.com/oauth/token", "sandbox": "https://login-sandbox.procore.com/oauth/token"}
REGISTERED = {
    "production": ("a1", "s1", 1001, "https://api.procore.com"),
    "sandbox": ("a2", "s2", 2002, "https://sandbox.procore.com"),
}


def pull(where):
    cid, secret, number, api = REGISTERED[where]
    form = {"grant_type": "client_credentials", "client_id": cid, "client_secret": secret}
    answer = requests.post(LOGIN[where], data=form, timeout=9)
    head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
    return requests.get(api + "/rest/v1.0/projects", headers=head, timeout=9).json()
