"""No TLS at all."""

API_BASE = "http://api.procore.com/rest/v1.0"  # expect: PCR206
TIMEOUT = 20
