from urllib.parse import urljoin

import requests

API = "https://api.procore.com"


class Client:
    """Pages are followed by the links that the API gives."""

    def __init__(self, token):
        self._token = token

    def _url(self, path):
        if path.startswith(("http://", "https://")):
            return path
        return urljoin(f"{API}/", path.lstrip("/"))

    def _send(self, path, params):
        headers = {"Authorization": f"Bearer {self._token}"}
        response = requests.get(self._url(path), headers=headers, params=params, timeout=30)
        response.raise_for_status()
        return response

    def get_all(self, path):
        found, following, params = [], path, {"per_page": 100}
        while following is not None:
            response = self._send(following, params)
            found.extend(response.json())
            following, params = next_page(response), None
        return found


def next_page(response):
    for part in response.headers.get("Link", "").split(","):
        address, _, relation = part.partition(";")
        if 'rel="next"' in relation:
            return address.strip(" <>")
    return None


def companies(client):
    return client.get_all("/rest/v1.0/companies")
