"""Pages for people begin with a number; whatever carries a token goes to the API."""

import httpx
import requests

AT = "https://app.procore.com"
API = "https://app.procore.com"  # expect: PCR202


def up(number):
    return requests.head(f"{AT}/{number}/project/home", timeout=5).ok


def title(one):
    with httpx.Client(base_url=AT, timeout=5) as http:
        return http.get(f"/{one}/project/documents").text


def read(where, bearer, number):
    head = {"Authorization": f"Bearer {bearer}", "Procore-Company-Id": number}
    return requests.get(f"{API}/{where}", headers=head, timeout=9).json()
