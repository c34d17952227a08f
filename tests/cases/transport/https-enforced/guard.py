"""Plain http appears in order to be refused."""
import os
from urllib.parse import urlsplit

import requests

XML_NAMESPACE = "http://schemas.example-builders.com/site/1.0"


def base_url():
    url = os.environ.get("PROCORE_API_URL", "https://api.procore.com")
    if url.startswith("http://"):
        url = "https://" + url.removeprefix("http://")
    if urlsplit(url).scheme != "https":
        raise ValueError("PROCORE_API_URL must be an https address")
    return url


def meetings(project_id):
    answer = requests.get(
        f"{base_url()}/rest/v1.1/projects/{project_id}/meetings",
        headers={
            "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
            "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    return answer.json()


def as_xml(rows):
    items = "".join(f"<meeting id='{row['id']}'/>" for row in rows)
    return f"<meetings xmlns='{XML_NAMESPACE}'>{items}</meetings>"
