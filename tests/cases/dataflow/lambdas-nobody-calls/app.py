import requests

API = "https://api.procore.com/rest/v1.0"


def build(window, token):
    good = {"Authorization": f"Bearer {token}", "Procore-Company-Id": "1"}
    bad = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    window.on_click(lambda: requests.get(f"{API}/projects", headers=good))
    window.on_close(lambda: requests.get(f"{API}/projects", headers=bad))


COMMANDS = {
    "companies": lambda headers: requests.get(f"{API}/companies", headers=headers),
    "me": lambda headers: requests.get("https://api.procore.com/vapid/me", headers=headers),  # expect: PCR403
    "sort": lambda row: row["id"],
}
