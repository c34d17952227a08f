"""Second step of the Procore upload."""
import requests
def send(procore_upload_url, fields, path):
    with open(path, "rb") as f:
        return requests.post(procore_upload_url, data=fields, files={"file": f})
