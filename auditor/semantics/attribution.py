"""Whose an address is: the vendor's, somebody else's, or not known."""

from __future__ import annotations

from enum import Enum

from auditor.model.vendor import Vendor
from auditor.semantics.domain.texts import as_text
from auditor.semantics.domain.urls import parse_url
from auditor.semantics.domain.values import Value
from auditor.semantics.interpreter.observation import Observation


class Party(Enum):
    """Whose something is."""

    VENDOR = "vendor"
    OTHER = "other"
    UNKNOWN = "unknown"


def addressee(address: Value, vendor: Vendor) -> Party:
    """Whose the host of an address is; not known without one, or if it is not known in full."""
    host = parse_url(as_text(address, None)).host
    if host is None:
        return Party.UNKNOWN
    if vendor.owns(host):
        return Party.VENDOR
    return Party.UNKNOWN if "{" in host else Party.OTHER


def _is_elsewhere(address: Value, vendor: Vendor) -> bool:
    """Whether an address leads to somebody else's host; a host of one label, such as a proxy, may lead anywhere."""
    host = parse_url(as_text(address, None)).host
    return host is not None and "." in host and addressee(address, vendor) is Party.OTHER


def goes_elsewhere(observation: Observation, vendor: Vendor) -> bool:
    """Whether what is known of the target is somebody else's host; what a setting may say instead is no evidence."""
    return any(_is_elsewhere(address, vendor) for address in observation.urls)
