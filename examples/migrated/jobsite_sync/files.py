"""Moves files in both directions: photos and RFI attachments down, daily reports up."""

import hashlib
import logging
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import requests

from jobsite_sync import config

log = logging.getLogger(__name__)

PROCORE_HOSTS = (".procore.com", ".procoregov.com")
MAX_HOPS = 5


def is_procore(url):
    """Whether a file link or a hop behind it is the vendor's: the announced test, by suffix alone."""
    return (urlsplit(url).hostname or "").endswith(PROCORE_HOSTS)


def fetch(tokens, url):
    """The content behind a file link; the token goes to Procore's hosts and to no other, whatever redirects."""
    for _ in range(MAX_HOPS):
        headers = {"Authorization": f"Bearer {tokens.get()}"} if is_procore(url) else {}
        response = requests.get(url, headers=headers, allow_redirects=False, timeout=120)
        if not response.is_redirect:
            response.raise_for_status()
            return response.content
        url = urljoin(url, response.headers["Location"])
    raise RuntimeError(f"More than {MAX_HOPS} redirects for a file")


def download_photos(client, project_id, folder=config.PHOTO_FOLDER):
    """Fetches the photos that are not on disk yet."""
    folder.mkdir(parents=True, exist_ok=True)
    for image in client.pages("/rest/v1.0/images", project_id=project_id):
        target = folder / f"{image['id']}.jpg"
        if target.exists():
            continue
        target.write_bytes(fetch(client.tokens, image["url"]))
        log.info("Saved %s.", target)


def download_attachment(client, attachment, folder: Path):
    """Saves one attachment of an RFI under its own name."""
    target = folder / attachment["name"]
    target.write_bytes(fetch(client.tokens, attachment["url"]))
    return target


def upload(client, project_id, file: Path):
    """Sends the bytes straight to the storage, in one segment; returns the upload's uuid."""
    content = file.read_bytes()
    created = client.post(
        f"/rest/v1.1/projects/{project_id}/uploads",
        json={
            "response_filename": file.name,
            "segments": [{"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}],
        },
    )
    segment = created["segments"][0]
    # The target is signed already: the token must not go there.
    stored = requests.put(segment["url"], headers=segment["headers"], data=content, timeout=300)
    stored.raise_for_status()
    client.patch(
        f"/rest/v1.1/projects/{project_id}/uploads/{created['uuid']}",
        json={"segments": [{"etag": stored.headers["ETag"]}]},
    )
    return created["uuid"]


def upload_report(client, project_id, folder_id, report: Path):
    """Puts the daily report into the documents tool."""
    return client.post(
        "/rest/v1.0/files",
        params={"project_id": project_id},
        json={
            "file": {
                "parent_id": folder_id,
                "name": report.name,
                "upload_uuid": upload(client, project_id, report),
            }
        },
    )
