import configparser
import json
import os
import pathlib

import requests

parser = configparser.ConfigParser(inline_comment_prefixes=("#",))
parser.read(pathlib.Path(__file__).with_name("procore.ini"))
procore = parser["procore"]


def token():
    answer = requests.post(
        procore["oauth_url"] + "/oauth/token",  # may: PCR104
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()["access_token"]


def main(project_id):
    answer = requests.get(
        f"{procore.get('api_url')}/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {token()}", "Procore-Company-Id": procore["company_id"]},
        timeout=30,
    )
    answer.raise_for_status()
    folder = pathlib.Path(parser.get("output", "folder"))
    folder.mkdir(exist_ok=True)
    (folder / f"{project_id}.json").write_text(json.dumps(answer.json()))


if __name__ == "__main__":
    main(os.environ["PROJECT"])
