import os

import requests


class Session(requests.Session):
    def __init__(self, access):
        super().__init__()
        self.access = access
        self.headers["Procore-Company-Id"] = os.environ["COMPANY"]

    def request(self, method, url, **kw):
        self.headers["Authorization"] = f"Bearer {self.access}"
        return super().request(method, "https://api.procore.com" + url, **kw)

    def leave(self):
        form = {"token": self.access, "client_id": os.environ["ID"], "client_secret": os.environ["SECRET"]}
        super().request("POST", "https://login.procore.com/oauth/revoke", data=form)  # expect: PCR102


if __name__ == "__main__":
    session = Session(os.environ["ACCESS_TOKEN"])
    print(session.get("/rest/v1.0/projects").json())
    session.leave()
