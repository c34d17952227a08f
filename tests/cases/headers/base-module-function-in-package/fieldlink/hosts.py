"""Hosts."""

API = "https://api.procore.com"
LOGIN = "https://login.procore.com"
