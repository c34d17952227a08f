"""Django settings (excerpt)."""

import os

INSTALLED_APPS = ["django.contrib.contenttypes", "directory"]
CSRF_TRUSTED_ORIGINS = ["https://app.procore.com"]
PROCORE = {
    "LOGIN_URL": "https://login.procore.com",
    "API_URL": "https://app.procore.com",  # expect: PCR202
    "COMPANY_ID": os.environ["PROCORE_COMPANY_ID"],
    "ACCESS_TOKEN": os.environ["PROCORE_ACCESS_TOKEN"],
}
