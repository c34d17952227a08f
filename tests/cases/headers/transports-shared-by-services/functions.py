import requests


def fetch(url, token):
    headers = {"Authorization": f"Bearer {token}"}
    return requests.get(url, headers=headers, timeout=10).json()


def sync(token, other):
    fetch("https://graph.microsoft.com/v1.0/me", other)
    return fetch("https://api.procore.com/rest/v1.0/projects/4/rfis", token)  # expect: PCR201
