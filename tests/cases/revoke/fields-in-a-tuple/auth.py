import requests

REVOKE = "https://login.procore.com/oauth/revoke"


def end(token, client_id):
    requests.post(REVOKE, data=(("token", token["access_token"]), ("client_id", client_id)), timeout=30)  # expect: PCR102
    requests.post(REVOKE, data=(("token", token["refresh_token"]), ("client_id", client_id)), timeout=30)
