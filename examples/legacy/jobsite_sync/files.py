"""Moves files in both directions: photos and RFI attachments down, daily reports up."""

import logging
import shutil
import urllib.request
from pathlib import Path
from urllib.parse import urlparse

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

FILE_HOSTS = ("storage.procore.com", "s3.amazonaws.com")


def is_procore_file(url):
    """Skips photos that were linked from elsewhere."""
    return urlparse(url).netloc in FILE_HOSTS


def download_photos(client, project_id, folder=config.PHOTO_FOLDER):
    """Fetches the photos that are not on disk yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for image in client.pages("/images", project_id=project_id):
        target = folder / f"{image['id']}.jpg"
        if target.exists() or not is_procore_file(image["url"]):
            continue
        photo = requests.get(image["url"], timeout=120)
        photo.raise_for_status()
        target.write_bytes(photo.content)
        log.info("Saved %s.", target)


def download_attachment(client, attachment, folder: Path):
    """Saves one attachment of an RFI under its own name."""
    request = urllib.request.Request(
        attachment["url"],
        headers={"Authorization": f"Bearer {client.tokens.get()}"},
    )
    target = folder / attachment["name"]
    with urllib.request.urlopen(request, timeout=120) as source, target.open("wb") as sink:
        shutil.copyfileobj(source, sink)
    return target


def upload_report(client, project_id, folder_id, report: Path):
    """Puts the daily report into the documents tool."""
    with report.open("rb") as content:
        return client.post(
            "/files",
            params={"project_id": project_id},
            data={"file[parent_id]": folder_id, "file[name]": report.name},
            files={"file[data]": (report.name, content, "application/pdf")},
        )
