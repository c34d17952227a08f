"""httpx.Auth with a flow: sign, and upon 401 rotate the pair and sign again."""
import json
import os
import pathlib

import httpx


class ProcoreFlow(httpx.Auth):
    requires_response_body = True

    def __init__(self, path: pathlib.Path):
        self.path = path
        self.pair = json.loads(path.read_text())

    def auth_flow(self, request):
        request.headers["Authorization"] = f"Bearer {self.pair['access_token']}"
        response = yield request
        if response.status_code == 401:
            answer = yield self._refresh_request()
            answer.raise_for_status()
            self.pair = answer.json()
            self.path.write_text(json.dumps(self.pair))
            request.headers["Authorization"] = f"Bearer {self.pair['access_token']}"
            yield request

    def _refresh_request(self):
        return httpx.Request(
            "POST",
            "https://login.procore.com/oauth/token",
            data={
                "grant_type": "refresh_token",
                "refresh_token": self.pair["refresh_token"],
                "client_id": os.environ["PROCORE_CLIENT_ID"],
                "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
            },
        )
