"""Hosts by environment, as a table and as a choice; in each, one row is mixed up."""
import os

ENVIRONMENTS = {
    "production": {"auth": "https://login.procore.com", "api": "https://api.procore.com"},
    "sandbox": {"auth": "https://login.procore.com", "api": "https://sandbox.procore.com"},  # expect: PCR104
    "monthly": {"auth": "https://login-sandbox-monthly.procore.com", "api": "https://api-monthly.procore.com"},
}

if os.getenv("PROCORE_ENV", "production") == "production":
    AUTH = "https://login.procore.com"
    API = "https://api.procore.com"
else:
    AUTH = "https://login.procore.com"  # expect: PCR104
    API = "https://sandbox.procore.com"
