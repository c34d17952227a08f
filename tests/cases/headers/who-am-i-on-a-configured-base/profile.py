"""The base URL comes from the deployment; `/me` needs no company, the specifications do."""
import os
from urllib.parse import urljoin

import requests

PROCORE_API = os.environ["PROCORE_API"]


def me(token):
    return requests.get(urljoin(PROCORE_API, "me"), headers={"Authorization": f"Bearer {token}"}).json()


def specifications(token, project):
    r = requests.get(  # expect: PCR201
        urljoin(PROCORE_API, "specification_sections"),
        headers={"Authorization": f"Bearer {token}"},  # may: PCR201
        params={"project_id": project},
    )
    r.raise_for_status()
    return r.json()
