"""Dates on which sandboxes are refreshed."""
