import os
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

import requests


def run(token, company):
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company)}
    for row in requests.get("https://api.procore.com/rest/v1.0/images", headers=head).json():
        one = os.path.basename(row["url"])  # expect: PCR301
        two = os.path.basename(urlparse(row["url"]).path)  # expect: PCR301
        three = PurePosixPath(urlparse(row["url"]).path).name  # expect: PCR301
        four = row["url"].rsplit("/", 1)[-1]  # expect: PCR301
        five = Path("photos") / row["filename"]
        print(one, two, three, four, five, os.path.basename(row["filename"]))
