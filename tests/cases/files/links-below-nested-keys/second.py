import requests

API = "https://api.procore.com/rest/v1.0"


def manifest(token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    export = requests.get(f"{API}/companies/{company}/exports/1", headers=head).json()
    listing = requests.get(export["url"], headers={"Authorization": f"Bearer {token}"}).json()
    for entry in listing["files"]:
        requests.get(entry["url"])  # expect: PCR302
