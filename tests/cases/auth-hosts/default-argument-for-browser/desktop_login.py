"""Opens the browser for the login; the address is a default argument."""
import os
import webbrowser
from urllib.parse import urlencode


class ProcoreLogin:
    def __init__(self, base="https://app.procore.com"):  # expect: PCR104
        self.base = base

    def url(self):
        query = {
            "response_type": "code",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "redirect_uri": "http://localhost:8000/done",
        }
        return f"{self.base}/oauth/authorize?{urlencode(query)}"

    def open(self):
        webbrowser.open(self.url())


if __name__ == "__main__":
    ProcoreLogin().open()
