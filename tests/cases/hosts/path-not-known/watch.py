"""Is the web site up? That is a page for people, asked for without a token."""

import requests

WEB = "https://app.procore.com"


def is_up(project_id: int) -> bool:
    return requests.head(f"{WEB}/{project_id}/project/home", timeout=5).status_code < 500
