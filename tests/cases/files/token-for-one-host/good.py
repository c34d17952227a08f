from urllib.parse import urlparse

import requests


def download(url, token):
    headers = {}
    host = urlparse(url).hostname or ""
    if host == "procore.com" or host.endswith(".procore.com"):
        headers["Authorization"] = f"Bearer {token}"
    return requests.get(url, headers=headers).content


def main(token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    for photo in requests.get("https://api.procore.com/rest/v1.0/images", headers=head).json():
        download(photo["url"], token)
