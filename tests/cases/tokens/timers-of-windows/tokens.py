import os
import requests

def fetch_token():
    r = requests.post("https://login.procore.com/oauth/token", data={"grant_type": "client_credentials", "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]})
    return r.json()["access_token"]

def refresh_token():
    token = fetch_token()
    with open("token", "w") as f:
        f.write(token)

def projects(token):
    return requests.get("https://api.procore.com/rest/v1.0/projects", headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": "5"})
