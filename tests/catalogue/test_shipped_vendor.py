"""The shipped vendor table knows hosts, paths and names for what they are."""

from __future__ import annotations

import pytest

from auditor.catalogue import Catalogue
from auditor.model import Confidence
from auditor.model.vendor import HostRole, SettingRole


@pytest.mark.parametrize(
    ("host", "role", "for_login", "for_api"),
    [
        ("login.procore.com", HostRole.LOGIN, None, Confidence.MEDIUM),
        ("api.procore.com", HostRole.API, Confidence.LOW, None),
        ("app.procore.com", HostRole.LEGACY, Confidence.HIGH, Confidence.HIGH),
        ("sandbox.procore.com", HostRole.API, Confidence.LOW, None),
        ("us02.procore.com", HostRole.FILE, Confidence.LOW, Confidence.LOW),
        ("api-sandbox.procore.com", HostRole.UNKNOWN, Confidence.LOW, Confidence.LOW),
        ("storage.procore.com", HostRole.FILE, Confidence.MEDIUM, Confidence.MEDIUM),
        ("anything.procore.com", HostRole.UNKNOWN, None, None),
    ],
)
def test_hosts_are_known_for_what_they_are(
    shipped: Catalogue, host: str, role: HostRole, for_login: Confidence | None, for_api: Confidence | None
) -> None:
    known = shipped.vendor.host(host)

    assert known is not None
    assert role in known.roles
    assert (known.wrong_for_login, known.wrong_for_api) == (for_login, for_api)


@pytest.mark.parametrize("host", ["api.procore.com", "US02.Procore.Com", "procore.com", "login.procoregov.com"])
def test_hosts_of_the_vendor_are_its_own(shipped: Catalogue, host: str) -> None:
    assert shipped.vendor.owns(host)


@pytest.mark.parametrize("host", ["procoretech.com", "notprocore.com", "procore.com.evil.example", "s3.amazonaws.com"])
def test_other_hosts_are_not(shipped: Catalogue, host: str) -> None:
    assert not shipped.vendor.owns(host)
    assert shipped.vendor.host(host) is None


def test_a_host_belongs_to_one_environment(shipped: Catalogue) -> None:
    environment = shipped.vendor.environment_of("login-sandbox-monthly.procore.com")

    assert environment is not None
    assert (environment.name, environment.api) == ("monthly-sandbox", "api-monthly.procore.com")


def test_the_header_is_told_from_its_wrong_names(shipped: Catalogue) -> None:
    header = shipped.vendor.header

    assert header.is_right("procore-company-id")
    assert not header.is_wrong("PROCORE-COMPANY-ID")
    assert all(header.is_wrong(name) for name in ("company_id", "Company-Id", "procore_company_id"))
    assert not header.is_wrong("Authorization")


def test_api_paths_tell_their_version(shipped: Catalogue) -> None:
    assert shipped.vendor.api_version("/rest/v1.1/projects") == "v1.1"
    assert shipped.vendor.api_version("/restaurant/v1.1") is None


@pytest.mark.parametrize(
    ("host", "path"),
    [
        ("app.procore.com", "/rest/v1.0/mcp"),
        ("us02.procore.com", "/rest/v1.0/mcp/sse"),
        ("app.procore.com", "/rest/v1.0/companies/1/projects/2/collaborative_documents/document_uploads/3/download"),
        ("us02.procore.com", "/fas/api/v5/files/1"),
        ("storage.procore.com", "/rest/v2.1/companies/1/projects/2/uploads/01JX/parts/1"),
    ],
)
def test_exceptions_are_left_alone(shipped: Catalogue, host: str, path: str) -> None:
    assert shipped.vendor.exception(host, path) is not None


def test_page_limits_differ_by_version(shipped: Catalogue) -> None:
    old, new = shipped.vendor.page_limit("v1.1"), shipped.vendor.page_limit("v2.0")

    assert old is not None
    assert new is not None
    assert (old.largest, new.largest) == (2000, 100)


def test_settings_are_known_by_their_names(shipped: Catalogue) -> None:
    certain, vague = shipped.vendor.setting("procore_base_url"), shipped.vendor.setting("BASE_URL")

    assert certain is not None
    assert vague is not None
    assert (certain.role, certain.is_certain) == (SettingRole.API_URL, True)
    assert (vague.role, vague.is_certain) == (SettingRole.API_URL, False)
