"""A guard against foreign links knows two exact hosts."""

from __future__ import annotations

from urllib.parse import urlsplit

import requests

ALLOWED_FILE_HOSTS = frozenset({"storage.procore.com", "s3.amazonaws.com"})  # expect: PCR301


class ForeignLink(ValueError):
    """The link is on a host that we do not know."""


def checked(url: str) -> str:
    if urlsplit(url).hostname not in ALLOWED_FILE_HOSTS:
        raise ForeignLink(url)
    return url


def submittal_files(token: str, company_id: int, project_id: int, submittal_id: int) -> list[bytes]:
    headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    url = f"https://api.procore.com/rest/v1.1/projects/{project_id}/submittals/{submittal_id}"
    submittal = requests.get(url, headers=headers, timeout=30).json()
    bearer = {"Authorization": f"Bearer {token}"}
    return [requests.get(checked(a["url"]), headers=bearer, timeout=120).content for a in submittal["attachments"]]
