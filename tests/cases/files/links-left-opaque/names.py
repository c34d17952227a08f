"""Nothing here depends on where a link leads."""

from __future__ import annotations

import logging
import os

import requests

log = logging.getLogger(__name__)
BACKUP = "https://s3.amazonaws.com/acme-backups"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def names(project_id: int) -> dict[str, str]:
    """Names of the photos; links are on storage.procore.com or elsewhere."""
    url = "https://api.procore.com/rest/v1.0/images"
    found = {}
    for row in requests.get(url, params={"project_id": project_id}, headers=HEADERS, timeout=30).json():
        log.info("storage.procore.com: %s", row["url"])
        log.debug(f"fetched from storage.procore.com: {row['url']}")
        if not row["url"].startswith("https://"):
            raise ValueError(row["id"])
        ending = row["url"].split("?")[0].rsplit(".", 1)[-1]
        found[row["filename"]] = f"{row['filename']}.{ending}"
    return found


def attach(item: dict, uploaded: list[dict]) -> dict:
    if "prostore_file_ids" in item:
        item["prostore_file_ids"] += [entry["prostore_file_id"] for entry in uploaded]
    return item


def backup_key(address: str) -> str:
    return address.replace(BACKUP + "/", "") if "s3.amazonaws.com" in address else address
