import os

import requests

from settings import intranet, plain, spaced, typed


def _token(login):
    answer = requests.post(
        f"{login}/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["CLIENT_ID"],
            "client_secret": os.environ["CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def projects():
    headers = {"Authorization": f"Bearer {_token(spaced.login)}", "Procore-Company-Id": spaced.company}
    return requests.get(f"{spaced.api}/projects", headers=headers, timeout=30).json()


def vendors():
    headers = {"Authorization": f"Bearer {_token(typed.login)}"}  # expect: PCR201
    return requests.get(f"{typed.api}/vendors", headers=headers, timeout=typed.request_seconds).json()


def codes():
    headers = {"Authorization": f"Bearer {_token(plain.login)}", "Procore-Company-Id": plain.company}
    return requests.get(f"{plain.api}/cost_codes", headers=headers, timeout=30).json()  # expect: PCR402


def colleagues():
    return requests.get(f"{intranet.api}/cost_codes", headers={"X-Key": os.environ["KEY"]}, timeout=30).json()


if __name__ == "__main__":
    print(projects(), vendors(), codes(), colleagues())
