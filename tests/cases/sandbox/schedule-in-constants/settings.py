"""What the workflows of this repository share."""

SANDBOX_REFRESH_SCHEDULE = "0 20 2 * *"  # expect: PCR501
REPORT_SCHEDULE = "0 6 1 * *"
