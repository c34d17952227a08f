import os

import requests

BASE = os.environ.get("PROCORE_URL", "https://sandbox.procore.com")


def me(token, company):
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    return requests.get(f"{BASE}/rest/v1.0/me", headers=headers, timeout=30).json()
