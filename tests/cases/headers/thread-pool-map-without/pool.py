"""A pool maps a function over projects; the request sits in the function."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor

import requests

URL = "https://api.procore.com/rest/v1.0/projects/{project}/{tool}"
TOOLS = ("rfis", "submittals", "vendors")


def count(job: tuple[int, str]) -> tuple[int, str, int]:
    project, tool = job
    response = requests.get(  # expect: PCR201
        URL.format(project=project, tool=tool),
        params={"per_page": 1},
        headers={"Authorization": "Bearer {}".format(os.environ["PROCORE_ACCESS_TOKEN"])},
        timeout=30,
    )
    response.raise_for_status()
    return project, tool, int(response.headers["Total"])


def main(projects: list[int]) -> None:
    jobs = [(project, tool) for project in projects for tool in TOOLS]
    with ThreadPoolExecutor(max_workers=6) as pool:
        for project, tool, total in pool.map(count, jobs):
            print(f"{project:>10} {tool:<12} {total:>6}")


if __name__ == "__main__":
    main([101, 102, 103])
