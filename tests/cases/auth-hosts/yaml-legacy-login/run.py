import os
import pathlib

import httpx
import yaml

SETTINGS = yaml.safe_load(pathlib.Path(__file__).with_name("settings.yml").read_text())["procore"]


def access_token():
    answer = httpx.post(
        SETTINGS["oauth_url"] + "/oauth/token",  # may: PCR104
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def main():
    headers = {"Authorization": f"Bearer {access_token()}", "Procore-Company-Id": SETTINGS["company_id"]}
    with httpx.Client(base_url=SETTINGS["base_url"], headers=headers) as client:
        for row in client.get("/rest/v1.1/projects", params={"company_id": SETTINGS["company_id"]}).json():
            print(row["id"], row["name"])


if __name__ == "__main__":
    main()
