import os
import struct

import requests

HEADERS = {
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
}
WIDE = struct.Struct("<q")
PADDED = struct.Struct("<xi")  # expect: PCR203


def pack(project):
    url = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    rfis = requests.get(url, headers=HEADERS, timeout=30).json()
    return [WIDE.pack(rfi["id"]) + PADDED.pack(rfi["id"]) for rfi in rfis]
