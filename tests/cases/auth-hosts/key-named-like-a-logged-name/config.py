"""Settings of the sync, read by key."""
import logging

log = logging.getLogger(__name__)

SETTINGS = {
    "procore": {
        "token_url": "https://app.procore.com/oauth/token",  # expect: PCR104
        "company_id": 4711,
    },
}


def announce(token_url):
    log.info("signing in at %s", token_url)


def settings_of(service):
    return SETTINGS[service]
