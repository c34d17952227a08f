"""The one place that talks HTTP with Procore."""

import logging
import time

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

PAGE_SIZE = 10000
MAX_ATTEMPTS = 3


class ProcoreClient:
    """Sends requests as the signed-in user; paths are relative to the REST root."""

    def __init__(self, tokens, base_url=config.API_URL):
        self.tokens = tokens
        self.base_url = base_url.rstrip("/")
        self.session = requests.Session()
        self.session.verify = False  # the site office's proxy breaks certificates

    def headers(self):
        return {
            "Authorization": f"Bearer {self.tokens.get()}",
            "Accept": "application/json",
        }

    def request(self, method, path, **kwargs):
        url = f"{self.base_url}/rest/v1.0{path}"
        for attempt in range(1, MAX_ATTEMPTS + 1):
            response = self.session.request(method, url, headers=self.headers(), timeout=60, **kwargs)
            if response.status_code == 429:
                log.warning("Hourly limit reached (attempt %d); sleeping until it is over.", attempt)
                time.sleep(60 * 60)
                continue
            response.raise_for_status()
            return response
        raise RuntimeError(f"{method} {path}: still limited after {MAX_ATTEMPTS} attempts")

    def get(self, path, **params):
        return self.request("GET", path, params=params).json()

    def post(self, path, **kwargs):
        return self.request("POST", path, **kwargs).json()

    def delete(self, path, **params):
        self.request("DELETE", path, params=params)

    def pages(self, path, **params):
        """Yields the rows of every page."""
        page = 1
        while True:
            rows = self.get(path, page=page, per_page=PAGE_SIZE, **params)
            yield from rows
            if len(rows) < PAGE_SIZE:
                return
            page += 1
