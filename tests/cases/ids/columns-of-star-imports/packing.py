import os
import struct

import requests


def pack(buffer):
    headers = {
        "Authorization": "Bearer " + os.environ["PROCORE_TOKEN"],
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    rows = requests.get("https://api.procore.com/rest/v1.0/projects/1/rfis", headers=headers).json()
    for number, row in enumerate(rows):
        struct.pack_into("<i", buffer, 4 * number, row["id"])  # expect: PCR203
