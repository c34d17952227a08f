import os

import requests

from vendors.google import google_access_token
from vendors.procore import procore_access_token


def main():
    rows = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{os.environ['PROJECT_ID']}/rfis",
        headers={
            "Authorization": f"Bearer {procore_access_token()}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=60,
    ).json()
    values = [[row["number"], row["subject"], row["status"]] for row in rows]
    requests.put(
        f"https://sheets.googleapis.com/v4/spreadsheets/{os.environ['SHEET_ID']}/values/A2",
        params={"valueInputOption": "RAW"},
        json={"values": values},
        headers={"Authorization": f"Bearer {google_access_token()}"},
        timeout=60,
    ).raise_for_status()


if __name__ == "__main__":
    main()
