"""Cover sheets of submittals hold links to Procore's storage."""

from __future__ import annotations

import sys
from pathlib import Path

import fitz
import requests


def links(sheet: Path) -> list[str]:
    found: dict[str, bool] = {}
    with fitz.open(sheet) as document:
        for link in document[0].get_links():
            uri = link.get("uri", "")
            if "storage.procore.com" in uri:  # expect: PCR301
                found[uri] = True
    return list(found.keys())


def download(url: str, target: Path) -> bool:
    answer = requests.get(url, stream=True, timeout=120)  # expect: PCR302
    if answer.status_code != 200:
        return False
    target.write_bytes(answer.content)
    return True


def main(folder: str) -> None:
    for sheet in sorted(Path(folder).glob("*.pdf")):
        for number, url in enumerate(links(sheet), 1):
            download(url, sheet.with_name(f"{sheet.stem}-{number}.pdf"))


if __name__ == "__main__":
    main(sys.argv[1])
