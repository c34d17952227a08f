"""requests_toolbelt streams a drawing set in one call."""

from __future__ import annotations

import os

import requests
from requests_toolbelt import MultipartEncoder, MultipartEncoderMonitor


def progress(monitor: MultipartEncoderMonitor) -> None:
    print(f"\r{monitor.bytes_read:>12} bytes", end="")


def upload_set(project_id: int, area_id: int, path: str) -> None:
    with open(path, "rb") as handle:
        encoder = MultipartEncoder(  # may: PCR404
            {
                "drawing_upload[drawing_area_id]": str(area_id),
                "drawing_upload[files][]": (os.path.basename(path), handle, "application/pdf"),
            }
        )
        body = MultipartEncoderMonitor(encoder, progress)
        headers = {
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
            "Content-Type": body.content_type,
        }
        url = f"https://api.procore.com/rest/v1.1/projects/{project_id}/drawing_uploads"
        response = requests.post(url, data=body, headers=headers, timeout=900)  # expect: PCR404
    response.raise_for_status()
