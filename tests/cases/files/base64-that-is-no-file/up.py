import base64, os, requests
def basic():
    creds = base64.b64encode(b"id:secret").decode()
    requests.post("https://login.procore.com/oauth/token", headers={"Authorization": "Basic " + creds}, data={"grant_type": "client_credentials"})
def hashed(pid, digest):
    data = base64.b64encode(digest).decode()
    requests.post(f"https://api.procore.com/rest/v1.0/projects/{pid}/rfis", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}, json={"rfi": {"subject": "x", "external_hash": data}})
