"""Header names kept as constants; one of them has underscores."""

AUTH_HEADER = "Authorization"
COMPANY_HEADER = "procore_company_id"  # expect: PCR201
API = "https://api.procore.com/rest/v1.0"
