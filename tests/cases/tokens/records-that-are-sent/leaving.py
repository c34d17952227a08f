"""What the desk runs when somebody hands in a laptop."""

import json
import os
import sys
import time
import urllib.parse
import urllib.request
from pathlib import Path

HOST = "https://login.procore.com"


def rest(state: dict) -> float:
    return state["created_at"] + 5400 - time.time()  # expect: PCR101


def end(state: dict) -> bool:
    form = {
        "token": state["refresh_token"],
        "client_id": os.environ["PROCORE_CLIENT_ID"],
        "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
    }
    request = urllib.request.Request(HOST + "/oauth/revoke", data=urllib.parse.urlencode(form).encode())
    with urllib.request.urlopen(request, timeout=20) as answer:
        return answer.status == 200


def end_chat(token: str) -> bool:
    request = urllib.request.Request("https://slack.com/api/auth.revoke", headers={"Authorization": f"Bearer {token}"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return json.load(answer)["ok"]


def main(profile: str) -> int:
    failures = 0
    for path in Path(profile).glob("**/.site-token.json"):
        state = json.loads(path.read_text())
        if rest(state) > 0 and not end(state):
            failures += 1
    for path in Path(profile).glob("**/.chat-token"):
        failures += not end_chat(path.read_text().strip())
    return failures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
