"""One function that fetches JSON."""

import requests

from .constants import auth_headers as _auth


def get_json(url, **params):
    answer = requests.get(url, headers=_auth(), params=params, timeout=30)
    answer.raise_for_status()
    return answer.json()
