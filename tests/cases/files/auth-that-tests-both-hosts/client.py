"""The token goes to every host of the vendor's, the company only to its API."""
from urllib.parse import urlsplit

import requests
from requests.auth import AuthBase


class Signed(AuthBase):
    def __init__(self, get_token, company):
        self.get_token, self.company = get_token, str(company)

    def __call__(self, request):
        host = urlsplit(request.url).hostname or ""
        if host.endswith(".procore.com"):
            request.headers["Authorization"] = f"Bearer {self.get_token()}"
        if host == "api.procore.com":
            request.headers["Procore-Company-Id"] = self.company
        return request


class OfTheApi(Signed):
    def __call__(self, request):
        if urlsplit(request.url).hostname == "api.procore.com":
            request.headers["Authorization"] = f"Bearer {self.get_token()}"
            request.headers["Procore-Company-Id"] = self.company
        return request


def newest(http, file):
    answer = http.get(f"https://api.procore.com/rest/v1.0/files/{file}", timeout=30)
    return answer.json()["file_versions"][0]["url"]


def download(get_token, company, file):
    http = requests.Session()
    http.auth = Signed(get_token, company)
    return http.get(newest(http, file), timeout=300).content


def narrow(get_token, company, file):
    http = requests.Session()
    http.auth = OfTheApi(get_token, company)
    return http.get(newest(http, file), timeout=300).content  # expect: PCR302
