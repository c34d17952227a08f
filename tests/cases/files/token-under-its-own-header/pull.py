"""Another service is to fetch drawings by itself, and gets the token in a header of its own name."""

import os

import requests

TOKEN = os.environ["PROCORE_ACCESS_TOKEN"]
API = {"Authorization": f"Bearer {TOKEN}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
OCR = {"Authorization": "Bearer " + os.environ["OCR_KEY"], "X-Request-Id": "nightly"}


def drawings(area_id: int) -> list[dict]:
    return requests.get(f"https://api.procore.com/rest/v1.0/drawing_areas/{area_id}/drawings", headers=API).json()


def read(area_id: int) -> None:
    for drawing in drawings(area_id):
        told = {**OCR, "X-Source-Token": TOKEN}
        requests.post("https://ocr.example.net/v1/pull", json={"id": drawing["id"]}, headers=told)  # expect: PCR303


def status(job: str) -> dict:
    return requests.get(f"https://ocr.example.net/v1/jobs/{job}", headers=OCR).json()
