import os

import httpx
from dropbox import Dropbox
from sqlalchemy import select
from sqlalchemy.orm import Session

from tables import Page, Sheet

box = Dropbox(os.environ["DROPBOX"])
pc = httpx.Client(
    base_url="https://api.procore.com",
    headers={"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]},
)


def note(db: Session, area: int) -> None:
    for drawing in pc.get(f"/rest/v1.0/drawing_areas/{area}/drawings").json():
        sheet = db.get(Sheet, drawing["id"]) or Sheet(id=drawing["id"])
        sheet.href = drawing["current_revision"]["pdf_url"]
        db.add(sheet)


def copy(db: Session) -> None:
    for sheet in db.scalars(select(Sheet)):
        box.files_upload(fetch(sheet.href), f"/sheets/{sheet.id}.pdf")  # may: PCR302
    for page in db.scalars(select(Page)):
        box.files_upload(httpx.get(page.href).content, f"/pages/{page.id}.html")


def fetch(address: str) -> bytes:
    return httpx.get(address, timeout=90).content  # expect: PCR302
