"""RFIs into a frame; the numbers people see are small, the ids are not."""
import os

import pandas as pd
import requests

ROOT = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": "12"}


def pages(path):
    page = 1
    while chunk := requests.get(f"{ROOT}{path}", params={"page": page}, headers=HEADERS, timeout=60).json():
        yield from chunk
        page += 1


def frame(project):
    rfis = pd.DataFrame(pages(f"/projects/{project}/rfis"))
    rfis["key"] = rfis.pop("id").astype("int32")  # expect: PCR203
    rfis["no"] = rfis.pop("number").astype("int32")
    weather = pd.DataFrame(requests.get("https://weather.example/api", timeout=5).json())
    rfis["station"] = weather.pop("id").astype("int32")
    return rfis
