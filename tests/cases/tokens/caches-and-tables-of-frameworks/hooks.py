"""The framework reads this table and imports what it names."""

app_name = "site_bridge"

scheduler_events = {
    "hourly": ["tokens.refresh_token"],  # expect: PCR101
    "daily": ["reports.digest"],
    "cron": {
        "0 */2 * * *": ["tokens.refresh_token", "reports.digest"],  # expect: PCR101
        "*/90 * * * *": ["reports.digest"],
    },
}
