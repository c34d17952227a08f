"""Loopback redirect and a local mock server are on plain http, as they should be."""
import os
import webbrowser
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

import requests

REDIRECT_URI = "http://localhost:8910/callback"
MOCK_API = "http://127.0.0.1:4010"


class Handler(BaseHTTPRequestHandler):
    code = None

    def do_GET(self):
        Handler.code = parse_qs(urlsplit(self.path).query).get("code", [None])[0]
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"You can close this window.")


def sign_in():
    query = urlencode(
        {"response_type": "code", "client_id": os.environ["PROCORE_CLIENT_ID"], "redirect_uri": REDIRECT_URI}
    )
    webbrowser.open(f"https://login.procore.com/oauth/authorize?{query}")
    HTTPServer(("localhost", 8910), Handler).handle_request()
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": Handler.code,
            "redirect_uri": REDIRECT_URI,
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def mock_is_up():
    return requests.get(f"{MOCK_API}/health", timeout=2).ok
