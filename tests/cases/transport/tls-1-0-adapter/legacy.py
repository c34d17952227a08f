"""The terminal server's OpenSSL talks TLS 1.0 only, or so it was in 2016."""
import os
import ssl

import requests
from requests.adapters import HTTPAdapter


class OldTlsAdapter(HTTPAdapter):
    def init_poolmanager(self, *args, **kwargs):
        kwargs["ssl_version"] = ssl.PROTOCOL_TLSv1  # expect: PCR206
        return super().init_poolmanager(*args, **kwargs)


def session():
    s = requests.Session()
    s.mount("https://api.procore.com", OldTlsAdapter())
    s.headers["Authorization"] = f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}"
    s.headers["Procore-Company-Id"] = os.environ["PROCORE_COMPANY_ID"]
    return s


def punch_items(project_id):
    answer = session().get(
        "https://api.procore.com/rest/v1.1/punch_items", params={"project_id": project_id}, timeout=30
    )
    answer.raise_for_status()
    return answer.json()
