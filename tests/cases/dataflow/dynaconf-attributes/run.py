"""Settings as attributes of one object."""

import requests
from dynaconf import Dynaconf

settings = Dynaconf(envvar_prefix="SYNC", settings_files=["settings.toml"])


def headers(token):
    return {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(settings.platform.company)}


def rfis(token):
    return requests.get(f"{settings.platform.url}/rest/v1.0/projects/1/rfis", headers=headers(token)).json()


def vendors(token):
    return requests.get(f"{settings.ABROAD.url}/rest/v1.0/vendors", headers=headers(token)).json()
