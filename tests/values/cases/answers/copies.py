"""Mappings made of what Procore answers."""

import requests

answer = requests.get("https://api.procore.com/rest/v1.0/me", headers={"Authorization": "Bearer x"}).json()


def key():
    return input()


def of_row(url, number=0):
    return url


row = dict(answer)
taken = row["url"]  # is: answer.json()["url"]
got = row.get("url")  # is: None | answer.json()["url"]
popped = dict(answer).pop("url")  # is: answer.json()["url"]
popped_or = dict(answer).pop("url", "")  # is: "" | answer.json()["url"]
defaulted = dict(answer).setdefault("url", "")  # is: "" | answer.json()["url"]
at_any_key = row[key()]  # is: answer.json()[]
popped_at_any_key = dict(answer).pop(key())  # is: answer.json()[]
of_values = [value for value in row.values()]  # is: [*answer.json()[]]
of_items = [value for name, value in row.items()]  # is: [*answer.json()[]]
by_key = [row[name] for name in row]  # is: [*answer.json()[]]
spread = {**row, "number": 7}["url"]  # is: answer.json()["url"]
united = (row | {"number": 7})["url"]  # is: answer.json()["url"]
handed = of_row(**row)  # is: answer.json()["url"]
last = dict(answer).popitem()  # is: answer.json()[]
plain = answer.setdefault("url", "")  # is: "" | answer.json()["url"]
with_more = {**answer, "url": "/me"}
named = with_more.get("url")  # is: "/me"
of_all = [value for value in with_more.values()]  # is: [*"/me" | answer.json()[]]
cleared = dict(answer)
cleared.clear()
nothing = cleared["url"]  # is: ?['url']
