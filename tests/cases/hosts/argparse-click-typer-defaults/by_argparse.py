"""The host is an option with the old default."""

import argparse
import os

import requests


def main() -> None:
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group("connection")
    group.add_argument("--base-url", default="https://app.procore.com/rest/v1.0")  # expect: PCR202
    parser.add_argument("project", type=int)
    args = parser.parse_args()
    response = requests.get(
        f"{args.base_url}/projects/{args.project}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    print(len(response.json()))


if __name__ == "__main__":
    main()
