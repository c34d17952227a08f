"""Requests that surely go to somebody else: they are nobody's question, and counted by no command."""

from __future__ import annotations

from auditor.model.vendor import Vendor
from auditor.semantics.observation import Observation
from auditor.semantics.texts import as_text
from auditor.semantics.urls import parse_url


def is_elsewhere(observation: Observation, vendor: Vendor) -> bool:
    """Whether what is known of the target is somebody else's host; what a setting may say instead is no evidence."""
    hosts = [parse_url(as_text(value, None)).host for value in observation.urls]
    return any(host is not None and "." in host and "{" not in host and not vendor.owns(host) for host in hosts)
