import httpx


def fetch(path, token, headers):
    return httpx.get("https://api.procore.com" + path, headers={"Authorization": f"Bearer {token}", **headers}).json()
