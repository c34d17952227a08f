"""A counter that resets every hour; the number stands in a comparison."""
import threading
import time

import requests


class ProcoreSession(requests.Session):
    def __init__(self, token, company_id):
        super().__init__()
        self.headers.update({"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)})
        self._lock = threading.Lock()
        self._window_start = time.monotonic()
        self._request_count = 0

    def request(self, method, url, **kwargs):
        with self._lock:
            if time.monotonic() - self._window_start > 3600:
                self._window_start = time.monotonic()
                self._request_count = 0
            if self._request_count >= 3600:  # expect: PCR205
                time.sleep(3600 - (time.monotonic() - self._window_start))
            self._request_count += 1
        return super().request(method, url, timeout=30, **kwargs)


def rfis(token, company_id, project_id):
    session = ProcoreSession(token, company_id)
    return session.get(f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis").json()
