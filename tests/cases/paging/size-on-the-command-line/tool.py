"""Dumps a project's users; `--per-page` for the impatient."""
import argparse
import os
import sys

import requests


def users(project_id, per_page):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/users",
        params=[("per_page", per_page), ("page", 1)],  # may: PCR204
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    )
    answer.raise_for_status()
    return answer.json()


def main(argv=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project", type=int)
    parser.add_argument("--per-page", type=int, default=5000)  # expect: PCR204
    args = parser.parse_args(argv)
    for user in users(args.project, args.per_page):
        print(user["name"], file=sys.stdout)


if __name__ == "__main__":
    main()
