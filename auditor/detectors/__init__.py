"""Detectors: one kind of check per file. A rule file names its detector; this table is written by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from auditor.detectors.company_credentials import service_account
from auditor.detectors.company_header import missing_header
from auditor.detectors.endpoints import endpoint, page_size, unknown_endpoint
from auditor.detectors.files import file_download, file_host, upload
from auditor.detectors.hosts import wrong_host
from auditor.detectors.lifetimes import token_lifetime
from auditor.detectors.lifetimes.vocabulary import Options as LifetimeOptions
from auditor.detectors.rate_limits import fixed_rate_limit
from auditor.detectors.rate_limits.rate_words import RateWords
from auditor.detectors.refresh_tokens import refresh_rotation
from auditor.detectors.resource_ids import narrow_id
from auditor.detectors.sandbox import sandbox_schedule
from auditor.detectors.sandbox.refresh_words import Options as SandboxOptions
from auditor.detectors.tokens import implicit_grant, revoked_token, token_in_url, token_leak
from auditor.detectors.transports import transport
from auditor.detectors.transports.transport_options import TransportOptions
from auditor.detectors.webhooks import webhook_trigger
from auditor.model import Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution

Inspect = Callable[[Resolution, Knowledge, Rule], Iterator[Match]]


class Detector(NamedTuple):
    """How one kind of check is done, and the options that its rules may have."""

    inspect: Inspect
    options: type[Struct] = Struct

    @property
    def family(self) -> str:
        """The folder that a detector stands in, whose detectors ask much the same of a project."""
        return self.inspect.__module__.rpartition(".")[0]


DETECTORS: Mapping[str, Detector] = {
    "api_host": Detector(wrong_host.inspect_api, wrong_host.Options),
    "auth_host": Detector(wrong_host.inspect_login, wrong_host.Options),
    "endpoint": Detector(endpoint.inspect, endpoint.Options),
    "file_download": Detector(file_download.inspect, file_download.Options),
    "file_host": Detector(file_host.inspect, file_host.Options),
    "fixed_rate_limit": Detector(fixed_rate_limit.inspect, RateWords),
    "implicit_grant": Detector(implicit_grant.inspect, implicit_grant.Options),
    "missing_header": Detector(missing_header.inspect),
    "narrow_id": Detector(narrow_id.inspect, narrow_id.Options),
    "page_size": Detector(page_size.inspect, page_size.Options),
    "refresh_rotation": Detector(refresh_rotation.inspect, refresh_rotation.Options),
    "revoked_token": Detector(revoked_token.inspect, revoked_token.Options),
    "sandbox_schedule": Detector(sandbox_schedule.inspect, SandboxOptions),
    "service_account": Detector(service_account.inspect, service_account.Options),
    "token_in_url": Detector(token_in_url.inspect, token_in_url.Options),
    "token_leak": Detector(token_leak.inspect, token_leak.Options),
    "token_lifetime": Detector(token_lifetime.inspect, LifetimeOptions),
    "transport": Detector(transport.inspect, TransportOptions),
    "unknown_endpoint": Detector(unknown_endpoint.inspect, unknown_endpoint.Options),
    "upload": Detector(upload.inspect, upload.Options),
    "webhook_trigger": Detector(webhook_trigger.inspect, webhook_trigger.Options),
}
