"""Registers the vendor's MCP server with our assistant, and reads projects over REST."""
import os
import time

import httpx

MCP_SERVERS = {
    "procore-us01": {"url": "https://app.procore.com/rest/v1.0/mcp", "transport": "http"},
    "procore-us02": {"url": "https://us02.procore.com/rest/v1.0/mcp", "transport": "http"},
}


def register(assistant):
    for name, server in MCP_SERVERS.items():
        assistant.add_server(name, **server)


class Rest:
    def __init__(self, company_id):
        self.company_id = str(company_id)
        self.token = None

    def projects(self):
        if self.token is None or time.time() > self.token["created_at"] + self.token["expires_in"]:
            answer = httpx.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
            )
            answer.raise_for_status()
            self.token = answer.json()
        answer = httpx.get(
            "https://api.procore.com/rest/v1.1/projects",
            params={"company_id": self.company_id},
            headers={"Authorization": f"Bearer {self.token['access_token']}", "Procore-Company-Id": self.company_id},
        )
        answer.raise_for_status()
        return answer.json()
