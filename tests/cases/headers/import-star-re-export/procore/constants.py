"""Constants."""

import os as _os

API_ROOT = "https://api.procore.com/rest/v1.0"
TOKEN_ENV = "PROCORE_ACCESS_TOKEN"


def auth_headers():
    return {"Authorization": "Bearer " + _os.environ[TOKEN_ENV]}  # expect: PCR201
