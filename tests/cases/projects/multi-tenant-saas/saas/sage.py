import requests


def token(tenant):
    r = requests.post("https://id.sage.com/oauth/token", data={
        "grant_type": "client_credentials", "client_id": tenant.sage_user, "audience": "s200ukipd/sage200"})
    return r.json()["access_token"]
