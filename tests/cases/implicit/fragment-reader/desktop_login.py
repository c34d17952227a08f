"""Desktop helper: opens the browser, then asks the user to paste the address bar back."""
import os
import webbrowser
from urllib.parse import parse_qs, quote, urlsplit

import requests

CLIENT_ID = os.environ["PROCORE_CLIENT_ID"]
REDIRECT = "http://localhost:8000/done"
AUTHORIZE = f"https://login.procore.com/oauth/authorize?response_type=token&client_id={CLIENT_ID}&redirect_uri={quote(REDIRECT)}"  # expect: PCR105


def token_from(address):
    return parse_qs(urlsplit(address).fragment)["access_token"][0]  # may: PCR105


def main():
    webbrowser.open(AUTHORIZE)
    token = token_from(input("Paste the address bar: "))
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROJECT_ID']}/rfis",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    print(len(answer.json()), "RFIs")


if __name__ == "__main__":
    main()
