"""PyPI `procore`: the package has no way to send the header."""

from __future__ import annotations

import logging
import os

from procore import Procore

logger = logging.getLogger(__name__)


def connection(refresh_token: str) -> Procore:
    return Procore(  # may: PCR201, PCR107
        "https://login.procore.com",
        "https://api.procore.com/rest/v1.0",
        os.environ["PROCORE_CLIENT_ID"],
        os.environ["PROCORE_CLIENT_SECRET"],
        refresh_token,
    )


def import_projects(refresh_token: str, company_id: int) -> int:
    client = connection(refresh_token)
    projects = client.projects.get(company_id)  # expect: PCR201
    for project in projects:
        logger.info("%s %s", project["id"], project["name"])
    return len(projects)
