"""Walks over all projects and waits an hour whenever Procore says stop."""
import logging
import os
import time

import requests

log = logging.getLogger("walker")
API = "https://api.procore.com/rest/v1.1"


def get(path, headers, **params):
    while True:
        answer = requests.get(API + path, headers=headers, params=params, timeout=60)
        if answer.status_code == 429:
            log.warning("rate limit reached, sleeping")
            time.sleep(3600)  # expect: PCR205
            continue
        answer.raise_for_status()
        return answer.json()


def main():
    company = os.environ["PROCORE_COMPANY_ID"]
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": company}
    for project in get("/projects", headers, company_id=company):
        log.info("%s: %d meetings", project["name"], len(get(f"/projects/{project['id']}/meetings", headers)))


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
