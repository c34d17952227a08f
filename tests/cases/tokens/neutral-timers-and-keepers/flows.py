"""The library sends what is yielded."""

import time

import httpx


class Way(httpx.Auth):
    requires_response_body = True

    def __init__(self, key, lock, shelf):
        self.key, self.lock, self.shelf = key, lock, shelf
        self.mark = 0.0

    def asking(self, other):
        form = {"grant_type": "refresh_token", "refresh_token": other, "client_id": self.key, "client_secret": self.lock}
        return httpx.Request("POST", "https://login.procore.com/oauth/token", data=form)

    def auth_flow(self, request):
        a, b = self.shelf.load()
        if time.time() >= self.mark:
            got = yield self.asking(b)
            said = got.json()
            a = said["access_token"]
            self.shelf.save(a, said["refresh_token"])
            self.mark = time.time() + 5000  # expect: PCR101
        request.headers["Authorization"] = f"Bearer {a}"
        yield request


def rows(key, lock, shelf, number):
    with httpx.Client(auth=Way(key, lock, shelf), headers={"Procore-Company-Id": number}) as http:
        return http.get("https://api.procore.com/rest/v1.0/projects").json()
