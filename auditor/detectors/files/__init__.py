"""Links to files, and uploads."""
