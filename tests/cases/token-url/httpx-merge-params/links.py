"""Makes addresses that the spreadsheet macro opens by itself."""
import os

import httpx

BASE = httpx.URL("https://api.procore.com/rest/v1.0/")


def address(path, token):
    return BASE.join(path).copy_merge_params({"access_token": token})  # expect: PCR106


def check(path):
    answer = httpx.get(  # may: PCR106
        address(path, os.environ["PROCORE_ACCESS_TOKEN"]),
        headers={"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
    )
    answer.raise_for_status()
    return str(answer.url)


if __name__ == "__main__":
    print(check(f"projects/{os.environ['PROJECT']}/vendors"))
