"""ProPyCore's README still names the old host for everything."""

from __future__ import annotations

import os

from ProPyCore.procore import Procore


def connect() -> Procore:
    return Procore(  # may: PCR103, PCR104, PCR202
        client_id=os.environ["CLIENT_ID"],
        client_secret=os.environ["CLIENT_SECRET"],
        redirect_uri="urn:ietf:wg:oauth:2.0:oob",
        base_url="https://app.procore.com",  # expect: PCR104, PCR202
        oauth_url="https://app.procore.com",  # may: PCR104
    )


def vendors(company_id: int) -> list[dict]:
    return connect().vendors.get(company_id=company_id)
