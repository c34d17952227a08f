"""Finds and repairs addresses that customers configured years ago."""
import logging

log = logging.getLogger(__name__)

LEGACY_TOKEN_URL = "https://app.procore.com/oauth/token"
REPLACED = {"https://app.procore.com/oauth/authorize": "https://login.procore.com/oauth/authorize"}


def is_login_page(answer):
    return answer.url.startswith("https://app.procore.com/oauth") or "app.procore.com/oauth" in answer.url


def repaired(url):
    if url == LEGACY_TOKEN_URL:
        log.warning("%s is outdated, as is https://app.procore.com/oauth/authorize", url)
    url = REPLACED.get(url, url)
    return url.replace("https://app.procore.com/oauth", "https://login.procore.com/oauth")
