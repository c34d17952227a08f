"""What tests of a link's host decide: whether it gets the token here, elsewhere, or on one host alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from auditor.detectors.files.link_marks import literals
from auditor.detectors.files.link_uses import Use, link_uses
from auditor.detectors.files.suffix_tests import guards_host, is_guarded
from auditor.detectors.shared.credentials import Sent, credentials
from auditor.model.vendor import HostRole, Vendor
from auditor.semantics.observation import Observation
from auditor.semantics.resolution import Resolution
from auditor.semantics.urls import parse_url
from auditor.semantics.values import Answer, Unknown, Value, text


@dataclass(slots=True, eq=False)
class HostGuards:
    """Answers about fetches of links."""

    resolution: Resolution
    vendor: Vendor
    _tests: tuple[tuple[Use, str], ...] = field(init=False)
    _authorized: set[tuple[str, str, Value]] = field(init=False)

    def __post_init__(self) -> None:
        uses = (use for use in link_uses(self.resolution) if use.kind == "tested" and use.subject is not None)
        self._tests = tuple((use, host) for use in uses if (host := self._exact_host(use)))
        self._authorized = {
            (each.site.module, each.function, url)
            for each in self.resolution.observations
            if credentials(each) is Sent.YES
            for url in each.urls
        }

    def leaves_to_others(self, observation: Observation) -> bool:
        """Whether the function fetches the same link with the token where its host has the vendor's suffix."""
        module, function = observation.site.module, observation.function
        if not any((module, function, url) in self._authorized for url in observation.urls):
            return False
        scopes = self.resolution.scopes_of(module)
        return any(s.name == function and guards_host(s.body, self.resolution, self.vendor) for s in scopes)

    def only_host(self, observation: Observation) -> str:
        """The host of the vendor's API, if the link is compared with it and it alone gets the token; else empty."""
        hosts = [host for use, host in self._tests if self._is_of_link(use, observation)]
        return hosts[0] if hosts and not is_guarded(observation, self.resolution, self.vendor) else ""

    def decides(self, use: Use) -> bool:
        """Whether a test says that the host of the vendor's API alone gets the token, which is a fault of its own."""
        if not any(use is each for each, _ in self._tests):
            return False
        return any(
            credentials(each) is Sent.MAYBE and self._is_of_link(use, each) and self.only_host(each)
            for each in self.resolution.observations
        )

    def _exact_host(self, use: Use) -> str:
        written = literals(self.resolution.values(use.text), self.resolution) if use.text is not None else ()
        for literal, place in written:
            host = parse_url(text(literal if "://" in literal else f"https://{literal}", place)).host
            known = self.vendor.host(host) if host is not None else None
            if host is not None and known is not None and HostRole.API in known.roles:
                return host
        return ""

    def _is_of_link(self, use: Use, observation: Observation) -> bool:
        tested = self.resolution.values(use.subject) if use.subject is not None else ()
        return any(_is_part(value, url) for value in tested for url in observation.urls)


def _is_part(value: Value, url: Value) -> bool:
    """Whether a value is the link, or was taken out of it."""
    match value, url:
        case Answer(), Answer():
            return value.request == url.request and value.path[: len(url.path)] == url.path
        case Unknown(), Unknown():
            return bool(url.hint) and value.hint.startswith(url.hint)
        case _:
            return False
