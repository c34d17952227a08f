"""Copies open RFIs into the field app. The transport is the company's own package, which is not in this repository."""

from __future__ import annotations

import logging

from acme_http.construction import call

log = logging.getLogger(__name__)


def open_rfis(project_id: int) -> list[dict]:
    page, found = 1, []
    while True:
        batch = call("GET", f"/rest/v1.0/projects/{project_id}/rfis", params={"page": page, "per_page": 100})
        if not batch:
            return found
        found.extend(row for row in batch if row["status"] == "open")
        page += 1


def answer(project_id: int, rfi_id: int, text: str) -> None:
    call("POST", f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}/replies", payload={"reply": {"body": text}})
    log.info("Answered RFI %s.", rfi_id)
