import time

import requests

X1 = 5400 * 1000  # expect: PCR101
X2 = 7200 * 1000


class T3:
    def __init__(self, client_id, client_secret):
        self._x4 = {"client_id": client_id, "client_secret": client_secret}
        self._x5 = None
        self._x6 = 0
        self._x7 = None
        self._x8 = 0

    def get(self):
        if self._x5 is None or self._x9():
            self._x10()
        return self._x5

    def _x9(self):
        return self._x13() - self._x6 >= X1

    def _x10(self):
        x11 = requests.post(
            "https://login.procore.com/oauth/token", json={"grant_type": "client_credentials", **self._x4}
        )
        x11.raise_for_status()
        self._x5 = x11.json()["access_token"]
        self._x6 = self._x13()

    def projects(self, x12):
        if self._x7 is None or self._x13() - self._x8 >= X2:
            headers = {"Authorization": f"Bearer {self.get()}", "Procore-Company-Id": str(x12)}
            x11 = requests.get(f"https://api.procore.com/rest/v1.0/companies/{x12}/projects", headers=headers)
            self._x7, self._x8 = x11.json(), self._x13()
        return self._x7

    @staticmethod
    def _x13():
        return int(time.time() * 1000)
