import acme_auth
import requests
import broker
from acme_files import is_ours, locate

HEADERS = {"Procore-Company-Id": "8089"}


def rfis():
    headers = {**HEADERS, "Authorization": f"Bearer {acme_auth.bearer()}"}
    return requests.get("https://api.procore.com/rest/v1.0/projects/7/rfis", headers=headers)


def copied(rows):
    token = acme_auth.connect().bearer()
    headers = {"Authorization": f"Bearer {token}"}
    requests.post("https://rows.acme.example/v1/import", json=rows, headers=headers)  # expect: PCR303


def copied_too(rows):
    headers = {"Authorization": f"Bearer {broker.held()}"}
    requests.post("https://rows.acme.example/v1/more", json=rows, headers=headers)  # expect: PCR303


def words(rows):
    headers = {"Authorization": f"Bearer {broker.word()}"}
    requests.post("https://rows.acme.example/v1/words", json=rows, headers=headers)


def weather():
    return requests.get("https://api.weather.example/today", headers={"X-Key": acme_auth.weather_key()})


def drawing(number):
    return requests.get(locate(number)).content  # expect: PCR302


def photo(number):
    return requests.get(locate(number), headers={"Authorization": f"Bearer {acme_auth.bearer()}"}).content


def follow(number):
    url = locate(number)
    for _ in range(5):
        headers = {"Authorization": f"Bearer {acme_auth.bearer()}"} if is_ours(url) else {}
        answer = requests.get(url, headers=headers, allow_redirects=False)
        if answer.status_code != 302:
            return answer.content
        url = answer.headers["Location"]


def follow_blindly(number):
    url = locate(number)
    for _ in range(5):
        headers = {"Authorization": f"Bearer {acme_auth.bearer()}"}
        answer = requests.get(url, headers=headers, allow_redirects=False)  # expect: PCR303
        if answer.status_code != 302:
            return answer.content
        url = answer.headers["Location"]
