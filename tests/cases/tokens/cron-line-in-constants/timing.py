"""When things run."""

EVERY_TWO_HOURS = "0 */2 * * *"  # expect: PCR101
NIGHTLY = "30 2 * * *"
