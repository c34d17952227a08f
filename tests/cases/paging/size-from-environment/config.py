"""Settings of the nightly export, overridable for a single run."""
import os

API_ROOT = os.environ.get("PROCORE_API_URL", "https://api.procore.com")
COMPANY = os.environ["PROCORE_COMPANY_ID"]
ROWS_PER_CALL = int(os.getenv("EXPORT_ROWS_PER_CALL", "10000"))  # expect: PCR204
