"""ProPyCore sends the header with most calls, but not with the project list."""

from __future__ import annotations

import os

import pandas as pd
from ProPyCore.procore import Procore


def connect() -> Procore:
    return Procore(  # may: PCR103, PCR104
        client_id=os.environ["CLIENT_ID"],
        client_secret=os.environ["CLIENT_SECRET"],
        redirect_uri=os.environ["REDIRECT_URI"],
        base_url=os.environ["BASE_URL"],
        oauth_url=os.environ["OAUTH_URL"],
    )


def project_table(company_name: str) -> pd.DataFrame:
    connection = connect()
    company = connection.companies.find(identifier=company_name)  # may: PCR201
    projects = connection.projects.get(company_id=company["id"])  # expect: PCR201
    return pd.DataFrame(projects)[["id", "name", "display_name"]]


def vendor_table(company_id: int) -> pd.DataFrame:
    return pd.DataFrame(connect().vendors.get(company_id=company_id))
