"""Hosts of the integration."""
import os

LOGIN_HOST = "https://login-sandbox.procore.com"  # expect: PCR104
API_HOST = "https://api.procore.com"  # may: PCR104
COMPANY_ID = os.environ.get("PROCORE_COMPANY_ID", "")
