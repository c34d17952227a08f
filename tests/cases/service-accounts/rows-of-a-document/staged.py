import json

import httpx

with open("portals.json") as file:
    STAGES = json.load(file)["stages"]


def bearer(row):
    form = {"grant_type": "client_credentials", "client_id": row["client_id"], "client_secret": row["client_secret"]}
    return httpx.post("https://login.procore.com/oauth/token", data=form).json()["access_token"]


for name in ("sandbox", "production"):
    row = STAGES[name]
    head = {"Authorization": f"Bearer {bearer(row)}", "Procore-Company-Id": row["number"]}
    print(name, httpx.get("https://api.procore.com/rest/v1.1/projects", headers=head).json())
