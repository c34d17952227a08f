"""Limits of calls that are written down instead of read from the answer."""
