"""Pages of anything: the caller says which endpoint and how large."""
import os

import requests


def session():
    s = requests.Session()
    s.headers.update(
        {
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        }
    )
    return s


def pages(s, path, size, **filters):
    number = 1
    while True:
        answer = s.get(
            f"https://api.procore.com/rest/{path}",
            params={**filters, "page": number, "per_page": size},  # may: PCR204
            timeout=60,
        )
        answer.raise_for_status()
        rows = answer.json()
        if not rows:
            return
        yield rows
        number += 1


def flatten(chunks):
    for chunk in chunks:
        yield from chunk
