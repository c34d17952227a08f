"""Addresses that are assigned together, each to its own name."""

import os

PROCORE_LOGIN_URL, PROCORE_API_URL = "https://login.procore.com", "https://api.procore.com"
STAGING_API_URL, STAGING_LOGIN_URL = "https://sandbox.procore.com", "https://login-sandbox.procore.com"
OLD_AUTH_URL_OF_PROCORE, REST_API_URL = "https://login.procore.com", "https://api.procore.com"
(
    LEGACY_SHOWN,
    PROCORE_OAUTH_URL,
) = (
    "nothing",
    "https://app.procore.com",  # expect: PCR104
)
TIMEOUT, COMPANY = 30, os.environ["PROCORE_COMPANY_ID"]
