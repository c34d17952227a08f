"""The default of an environment variable is the old host."""

import os

API_BASE = os.getenv("PROCORE_API_BASE", "https://app.procore.com/rest/v1.0")  # expect: PCR202
LOGIN_BASE = os.getenv("PROCORE_LOGIN_URL", "https://login.procore.com")
