"""Mirrors specification revisions with nothing but the standard library."""

from __future__ import annotations

import json
import os
import shutil
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

API = "https://api.procore.com"
TOKEN = os.environ["PROCORE_TOKEN"]
COMPANY = os.environ["PROCORE_COMPANY"]


def ours(link: str) -> bool:
    host = urlsplit(link).hostname or ""
    return host.endswith(".procore.com") or host.endswith(".procoregov.com")


def listed(path: str) -> list[dict]:
    headers = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": COMPANY}
    with urllib.request.urlopen(urllib.request.Request(API + path, headers=headers), timeout=60) as answer:
        return json.load(answer)


def open_link(link: str):
    request = urllib.request.Request(link)
    if ours(link):
        request.add_header("Authorization", f"Bearer {TOKEN}")  # expect: PCR303
    return urllib.request.urlopen(request, timeout=120)


def open_quiet(link: str):
    request = urllib.request.Request(link)
    if ours(link):
        request.add_unredirected_header("Authorization", f"Bearer {TOKEN}")
    return urllib.request.urlopen(request, timeout=120)


def open_with(link: str):
    headers = {"Authorization": f"Bearer {TOKEN}"} if urlsplit(link).hostname.endswith(".procore.com") else {}
    request = urllib.request.Request(link, headers=headers)  # expect: PCR303
    return urllib.request.urlopen(request, timeout=120)


def copy_one(revision: dict) -> int:
    opener = open_quiet if revision.get("confidential") else open_link
    with opener(revision["url"]) as source, Path(str(revision["id"])).open("wb") as target:
        shutil.copyfileobj(source, target)
    return 1


def copy_section(revision: dict) -> None:
    with open_with(revision["url"]) as source, Path("section").open("wb") as target:
        shutil.copyfileobj(source, target)


def main(project: int) -> None:
    revisions = listed(f"/rest/v1.0/specification_section_revisions?project_id={project}")
    with ThreadPoolExecutor(8) as pool:
        print(sum(pool.map(copy_one, revisions)))
        for revision in revisions:
            pool.submit(copy_section, revision)


main(7)
