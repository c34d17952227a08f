"""What Procore answers."""

import httpx
import requests

BASE = "https://api.procore.com/rest/v1.0"
answer = requests.get(f"{BASE}/me", headers={"Authorization": "Bearer x"})
body = answer.json()  # is: answer.json()
name = body["name"]  # is: answer.json()["name"]
optional = body.get("name")  # is: answer.json()["name"]
first = body[0]  # is: answer.json()[]
status = answer.status_code  # is: answer.status_code
text = answer.text  # is: answer.text
link = answer.headers["Link"]  # is: answer.headers["Link"]
following = f"{BASE}/users/{body['id']}"  # is: "https://api.procore.com/rest/v1.0/users/{answer.json()["id"]}"
expires = requests.post("https://login.procore.com/oauth/token", data={}).json()["expires_in"]  # is: answer.json()["expires_in"]
early = expires - 60  # is: ?answer.json()["expires_in"] - 60
as_number = int(expires)  # is: answer.json()["expires_in"]
for row in body:
    of_row = row["id"]  # is: answer.json()[]["id"]
names = [row["name"] for row in body]  # is: [*answer.json()[]["name"]]

session = requests.Session()
session.headers.update({"Authorization": "Bearer y"})
of_session = session.headers  # is: {"Authorization": "Bearer y"}
client = httpx.Client(base_url=BASE)
base = client.base_url  # is: "https://api.procore.com/rest/v1.0"
of_client = client.get("/users").json()["login"]  # is: answer.json()["login"]
