"""Addresses that are handed on and not called."""

REVOKE = "https://login.procore.com/oauth/revoke"


def configure(settings, seen, log, oauth):
    seen.append(REVOKE)
    log.info("tokens are taken back at %s", REVOKE)
    oauth.register(name="procore", access_token_url="https://login.procore.com/oauth/token", revoke_url=REVOKE)
    return settings.get("revoke_url", REVOKE)
