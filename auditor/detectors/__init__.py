"""Detectors: one kind of check per file. A rule file names its detector; this table is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from auditor.detectors import (
    api_host,
    auth_host,
    endpoint,
    file_download,
    file_host,
    fixed_rate_limit,
    implicit_grant,
    missing_header,
    narrow_id,
    page_size,
    refresh_rotation,
    revoked_token,
    sandbox_schedule,
    service_account,
    token_in_url,
    token_leak,
    token_lifetime,
    transport,
    unknown_endpoint,
    upload,
    webhook_trigger,
)
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
