"""Nothing is called a limit; what the numbers do tells."""

import time
from datetime import timedelta

import requests

N = 3600  # expect: PCR205
GAP = timedelta(hours=1) / N
SHARE = 3600 / 24


class Puller(requests.Session):
    def __init__(self, token, company):
        super().__init__()
        self.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)})
        self.n = 0
        self.since = time.monotonic()

    def request(self, method, url, **kwargs):
        time.sleep(GAP.total_seconds())
        if self.n >= 3600:  # expect: PCR205
            time.sleep(max(0, 60 - (time.monotonic() - self.since)))
            self.n = 0
        self.n += 1
        answer = super().request(method, url, timeout=30, **kwargs)
        if answer.status_code == 429:
            time.sleep(again(answer))
        return answer


def again(answer):
    if answer.status_code == 429:
        return 3600  # expect: PCR205
    return 1


def size_of(answer):
    if answer.status_code == 429:
        return 3600
    return len(answer.content)


def rfis(puller, project):
    got = puller.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis")
    return got.json(), size_of(got)


puller = Puller("t", 5)
rfis(puller, 7)
