"""Detectors: one kind of check per file. A rule file names its detector; this table is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from auditor.detectors.company_credentials import service_account
from auditor.detectors.company_header import missing_header
from auditor.detectors.endpoints import endpoint, page_size, unknown_endpoint
from auditor.detectors.files import file_download, file_host, upload
from auditor.detectors.hosts import api_host, auth_host
from auditor.detectors.lifetimes import token_lifetime
from auditor.detectors.rate_limits import fixed_rate_limit
from auditor.detectors.refresh_tokens import refresh_rotation
from auditor.detectors.resource_ids import narrow_id
from auditor.detectors.sandbox import sandbox_schedule
from auditor.detectors.tokens import implicit_grant, revoked_token, token_in_url, token_leak
from auditor.detectors.transports import transport
from auditor.detectors.webhooks import webhook_trigger
from auditor.model import Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution

Inspect = Callable[[Resolution, Knowledge, Rule], Iterator[Match]]

DETECTORS: Mapping[str, Inspect] = {
    "api_host": api_host.inspect,
    "auth_host": auth_host.inspect,
    "endpoint": endpoint.inspect,
    "file_download": file_download.inspect,
    "file_host": file_host.inspect,
    "fixed_rate_limit": fixed_rate_limit.inspect,
    "implicit_grant": implicit_grant.inspect,
    "missing_header": missing_header.inspect,
    "narrow_id": narrow_id.inspect,
    "page_size": page_size.inspect,
    "refresh_rotation": refresh_rotation.inspect,
    "revoked_token": revoked_token.inspect,
    "sandbox_schedule": sandbox_schedule.inspect,
    "service_account": service_account.inspect,
    "token_in_url": token_in_url.inspect,
    "token_leak": token_leak.inspect,
    "token_lifetime": token_lifetime.inspect,
    "transport": transport.inspect,
    "unknown_endpoint": unknown_endpoint.inspect,
    "upload": upload.inspect,
    "webhook_trigger": webhook_trigger.inspect,
}
