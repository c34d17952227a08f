"""A client with everything that transformations look for."""

import requests

from settings import BASE, PATHS

TIMEOUT = 30
AGENT = "sample/" + "1.0"
HEADERS = {"User-Agent": AGENT, "Accept": "application/json"}


class Client:
    """Talks to the service."""

    def __init__(self, key, company):
        self.key = key
        self.company = company

    def headers(self):
        headers = {**HEADERS, "Authorization": f"Bearer {self.key}", "X-Company": str(self.company)}
        return headers

    def projects(self, page=1, *, size=50):
        answer = requests.get(
            BASE + PATHS["projects"],
            headers=self.headers(),
            params={"page": page, "per_page": size},
            timeout=TIMEOUT,
        )
        answer.raise_for_status()
        return answer.json()

    def rename(self, number, title, **extra):
        url = "{}/projects/{}".format(BASE, number)
        answer = requests.request(
            "PATCH", url, headers={"Authorization": f"Bearer {self.key}"}, json={"title": title, **extra}
        )
        return answer.status_code


def upload(name, content):
    target = f"{BASE}/files/{name!r}/{len(content):04d}"
    form = {"X-Name": name, "X-Size": str(len(content))}
    answer = requests.post(target, data=content, headers=form, timeout=TIMEOUT)
    return answer.json()


def ping():
    return requests.get("https://status.example.com/ping", timeout=5).status_code
