"""Credentials of two apps and a list of numbers in one table of settings: nothing says which belong together."""
import requests

SETTINGS = dict(apps=[{"id": "a1", "key": "s1"}, {"id": "a2", "key": "s2"}], numbers=[1001, 1002])


def pull():
    for app in SETTINGS["apps"]:
        form = {"grant_type": "client_credentials", "client_id": app["id"], "client_secret": app["key"]}
        answer = requests.post("https://login.procore.com/oauth/token", data=form, timeout=9)
        for number in SETTINGS["numbers"]:
            head = {"Authorization": "Bearer " + answer.json()["access_token"], "Procore-Company-Id": str(number)}
            print(requests.get("https://api.procore.com/rest/v1.0/projects", headers=head, timeout=9).json())
