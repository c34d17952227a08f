"""Limits of everything we talk to, from the vendors' manuals."""

LIMITS = {
    "procore": {"max_calls": 3600, "period": 3600},  # expect: PCR205
    "quickbooks": {"max_calls": 500, "period": 60},
    "smartsheet": {"max_calls": 3600, "period": 3600},
}
SALESFORCE_MAX_CALLS_PER_HOUR = 3600
PROCORE_RATE_LIMIT_WINDOW = 3600
PROCORE_SYNC_INTERVAL = 3600
PROCORE_CACHE_TTL = 3600
