"""Repairs addresses that customers configured years ago."""
import logging

from addresses import BEFORE_THE_MOVE, TOKEN_URL

log = logging.getLogger(__name__)


def repaired(settings):
    url = settings["procore_token_url"]
    if url.startswith(BEFORE_THE_MOVE):
        log.warning("%s is replaced by %s", BEFORE_THE_MOVE, TOKEN_URL)
        settings["procore_token_url"] = TOKEN_URL
    return settings
