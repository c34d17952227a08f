import argparse
import os

import requests

from lists import LISTS


def fetch(kind, project):
    path, params = LISTS[kind]
    answer = requests.get(
        "https://api.procore.com" + path.format(project=project),
        params=params,  # may: PCR204
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=sorted(LISTS))
    parser.add_argument("project", type=int)
    args = parser.parse_args()
    print(len(fetch(args.kind, args.project)))
