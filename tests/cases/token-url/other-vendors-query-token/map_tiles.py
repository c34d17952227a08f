"""Map background with vendors' pins: Mapbox wants its token in the query, Procore does not."""
import os

import requests

MAPBOX = "https://api.mapbox.com/geocoding/v5/mapbox.places/{query}.json?access_token={access_token}"


def geocode(address):
    url = MAPBOX.format(query=requests.utils.quote(address), access_token=os.environ["MAPBOX_TOKEN"])
    answer = requests.get(url, timeout=10)
    answer.raise_for_status()
    return answer.json()["features"][0]["center"]


def facebook_page(page_id, access_token):
    return requests.get(
        f"https://graph.facebook.com/v19.0/{page_id}", params={"access_token": access_token}, timeout=10
    ).json()


def pins(project_id, token):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/vendors",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=30,
    )
    answer.raise_for_status()
    for vendor in answer.json():
        yield vendor["name"], geocode(f"{vendor['address']}, {vendor['city']}")
