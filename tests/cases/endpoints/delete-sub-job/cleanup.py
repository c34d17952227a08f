"""Deletes the sub jobs that the ERP no longer has."""

from __future__ import annotations

import argparse
import os

import httpx


def erp_sub_jobs(path: str) -> set[int]:
    with open(path, encoding="utf-8") as handle:
        return {int(line) for line in handle if line.strip()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("project_id", type=int)
    parser.add_argument("obsolete")
    args = parser.parse_args()

    client = httpx.Client(
        base_url="https://api.procore.com",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
    )
    for sub_job_id in sorted(erp_sub_jobs(args.obsolete)):
        response = client.delete(f"/rest/v1.0/sub_jobs/{sub_job_id}", params={"project_id": args.project_id})  # expect: PCR401
        print(sub_job_id, response.status_code)


if __name__ == "__main__":
    main()
