from urllib.parse import urlsplit

import requests

ROOT = "https://api.procore.com"


def get(url, token, company):
    bearer = {}
    if urlsplit(url).netloc == "api.procore.com":
        bearer = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}
    return requests.get(url, headers=bearer, timeout=30)  # expect: PCR302


def drawings(token, company, project):
    rows = get(f"{ROOT}/rest/v1.0/projects/{project}/drawing_revisions", token, company).json()
    return [get(row["pdf_url"], token, company).content for row in rows]


def safe(url, token, company):
    host = urlsplit(url).hostname or ""
    head = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company} if host.endswith(".procore.com") else {}
    return requests.get(url, headers=head, timeout=30)


def photos(token, company, project):
    rows = safe(f"{ROOT}/rest/v1.0/images?project_id={project}", token, company).json()
    return [safe(row["url"], token, company).content for row in rows]
