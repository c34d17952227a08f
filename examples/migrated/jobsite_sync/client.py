"""The one place that talks HTTP with Procore."""

import logging
import random
import time

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

PAGE_SIZE = 100
MAX_ATTEMPTS = 5


def pause_after(response, attempt):
    """Seconds to wait: what the server says, else a growing pause with some jitter."""
    if reset := response.headers.get("X-Rate-Limit-Reset"):
        return max(0.0, float(reset) - time.time())
    if retry_after := response.headers.get("Retry-After"):
        return float(retry_after)
    return 2**attempt + random.random()


class ProcoreClient:
    """Sends requests as the signed-in user to one company."""

    def __init__(self, tokens, company_id=config.COMPANY_ID, base_url=config.API_URL):
        self.tokens = tokens
        self.company_id = company_id
        self.base_url = base_url.rstrip("/")
        self.session = requests.Session()

    def headers(self):
        return {
            "Authorization": f"Bearer {self.tokens.get()}",
            "Procore-Company-Id": str(self.company_id),
            "Accept": "application/json",
        }

    def send(self, method, url, **kwargs):
        for attempt in range(1, MAX_ATTEMPTS + 1):
            response = self.session.request(method, url, headers=self.headers(), timeout=60, **kwargs)
            if response.status_code in (429, 503):
                seconds = pause_after(response, attempt)
                log.warning("Limited (attempt %d); waiting %.0f s.", attempt, seconds)
                time.sleep(seconds)
                continue
            response.raise_for_status()
            return response
        raise RuntimeError(f"{method} {url}: still limited after {MAX_ATTEMPTS} attempts")

    def request(self, method, path, **kwargs):
        return self.send(method, f"{self.base_url}{path}", **kwargs)

    def get(self, path, **params):
        return self.request("GET", path, params=params).json()

    def post(self, path, **kwargs):
        return self.request("POST", path, **kwargs).json()

    def patch(self, path, **kwargs):
        return self.request("PATCH", path, **kwargs).json()

    def delete(self, path, **params):
        self.request("DELETE", path, params=params)

    def pages(self, path, **params):
        """Yields the rows of every page, following the server's own links."""
        response = self.request("GET", path, params={**params, "per_page": PAGE_SIZE})
        yield from response.json()
        while "next" in response.links:
            response = self.send("GET", response.links["next"]["url"])
            yield from response.json()
