import requests

API = "https://api.procore.com/rest/v1.0"


def build(token):
    s = requests.Session()
    s.headers["Authorization"] = f"Bearer {token}"  # expect: PCR201
    return s


def a(token):
    s = build(token)
    s.get(f"{API}/projects/1/rfis")
    s.get(f"{API}/projects/1/submittals")
    s.post(f"{API}/projects/1/rfis", json={})
    s.patch(f"{API}/projects/1/rfis/2", json={})


def b(token, s=None):
    s = s or build(token)
    s.get(f"{API}/projects/1/drawings")
    s.get(f"{API}/projects/1/punch_items")
    for x in s.get(f"{API}/projects/1/meetings").json():  # may: PCR406
        s.get(f"{API}/projects/1/observations/items/{x['id']}")
