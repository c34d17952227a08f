"""The same in a task that is run again."""

import httpx
from celery import shared_task


class Busy(RuntimeError):
    def __init__(self, got):
        super().__init__(got.status_code)


class Site:
    def __init__(self, bearer, number):
        self.http = httpx.Client(
            base_url="https://api.procore.com", headers={"Authorization": f"Bearer {bearer}", "Procore-Company-Id": number}
        )

    def rows(self, path):
        got = self.http.get(path)
        match got.status_code:
            case 429:
                raise Busy(got)
        return got.json()


@shared_task(bind=True)
def copy(self, bearer, number):
    try:
        return Site(bearer, number).rows("/rest/v1.0/vendors")
    except (Busy, TimeoutError) as problem:
        raise self.retry(exc=problem, countdown=3600)  # expect: PCR205
