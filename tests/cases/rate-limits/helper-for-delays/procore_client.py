import os
import time

import requests

from backing_off import HOURLY_LIMIT, RateLimitedError, delay_for


class Client:
    def __init__(self):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
        self.session.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
        self.calls = []

    def _spend(self):
        now = time.time()
        self.calls = [call for call in self.calls if call > now - 3600]
        if len(self.calls) >= HOURLY_LIMIT:
            raise RateLimitedError(wait_seconds=3600 - (now - self.calls[0]))
        self.calls.append(now)

    def get(self, path):
        for attempt in range(4):
            self._spend()
            answer = self.session.get("https://api.procore.com/rest/v1.0" + path, timeout=30)
            if answer.ok:
                return answer.json()
            time.sleep(delay_for(answer, attempt))  # may: PCR205
        raise TimeoutError(path)

    def swept(self, path):
        try:
            return self.get(path)
        except RateLimitedError:
            time.sleep(3600)  # expect: PCR205
            return self.get(path)


def rfis(project_id):
    return Client().swept(f"/projects/{project_id}/rfis")
