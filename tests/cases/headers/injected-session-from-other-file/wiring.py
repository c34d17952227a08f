"""The composition root builds the session once."""

from __future__ import annotations

import os

import requests

from repositories import RfiRepository, VendorRepository


def build_session() -> requests.Session:
    session = requests.Session()
    session.headers.update({"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"})
    session.headers.update({"Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]})
    return session


def main() -> None:
    session = build_session()
    rfis, vendors = RfiRepository(session), VendorRepository(session)
    print(len(rfis.all(77)), len(vendors.all(77)))


if __name__ == "__main__":
    main()
