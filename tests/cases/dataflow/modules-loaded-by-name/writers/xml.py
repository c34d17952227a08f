import requests


def rows(token, company, resource):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    return requests.get(f"https://api.procore.com/rest/v1.0/{resource}", headers=headers, timeout=30).json()
