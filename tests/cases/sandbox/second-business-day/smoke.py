import os
import sys

import requests

from calendar_rules import sandbox_is_being_refreshed

SANDBOX_API = "https://api-monthly.procore.com"


def main():
    if sandbox_is_being_refreshed():  # may: PCR501
        sys.exit("monthly sandbox is being refreshed today, smoke test skipped")
    answer = requests.get(
        f"{SANDBOX_API}/rest/v1.0/projects/{os.environ['PROJECT']}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    sys.exit(0 if answer.ok else f"Procore answered {answer.status_code}")


if __name__ == "__main__":
    main()
