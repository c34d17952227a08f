"""Talks to the development sandbox every night; no assumption about any refresh."""
import os
import time

import requests
import schedule


def smoke():
    answer = requests.get(
        f"https://sandbox.procore.com/rest/v1.0/projects/{os.environ['SANDBOX_PROJECT']}/rfis",
        headers={
            "Authorization": f"Bearer {os.environ['SANDBOX_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["SANDBOX_COMPANY_ID"],
        },
        timeout=30,
    )
    print("sandbox", "ok" if answer.ok else answer.status_code)


def main():
    schedule.every().day.at("02:00").do(smoke)
    while True:
        schedule.run_pending()
        time.sleep(60)


if __name__ == "__main__":
    main()
