"""Everything that differs between installations."""
import os

LOGIN_URL = os.getenv("PROCORE_LOGIN_URL", "https://login.procore.com")
API_URL = os.getenv("PROCORE_API_URL", "https://api.procore.com")
COMPANY_ID = os.environ.get("PROCORE_COMPANY_ID", "")

REQUEST_TIMEOUT = 30
TOKEN_LIFETIME = 2 * 60 * 60  # expect: PCR101
PAGE_SIZE = 300
