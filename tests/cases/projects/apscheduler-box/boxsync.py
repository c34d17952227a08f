import io

import requests


def token(cfg):
    r = requests.post("https://api.box.com/oauth2/token", data={
        "grant_type": "client_credentials", "client_id": cfg["id"], "client_secret": cfg["secret"],
        "box_subject_type": "enterprise", "box_subject_id": cfg["enterprise"]})
    return r.json()["access_token"]


def store(box, name, link):
    """Fetch a Procore link and put it into Box."""
    content = requests.get(link).content  # expect: PCR302
    r = requests.post(
        "https://upload.box.com/api/2.0/files/content",
        headers={"Authorization": f"Bearer {box}"},
        data={"attributes": '{"name": "%s", "parent": {"id": "0"}}' % name},
        files={"file": io.BytesIO(content)},
    )
    r.raise_for_status()
