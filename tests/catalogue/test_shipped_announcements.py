"""The shipped catalogue accounts for every announcement, with the right dates."""

from __future__ import annotations

import datetime as dt

import pytest

from auditor.catalogue import Catalogue

WITH_RULES = {
    "company-id-header-2023": ["PCR201"],
    "file-access-bearer-token": ["PCR302"],
    "file-link-url-schema": ["PCR301", "PCR303"],
    "file-upload-flow": ["PCR404"],
    "implicit-grant-removed": ["PCR105"],
    "integration-health": ["PCR407"],
    "monthly-sandbox-refresh-schedule": ["PCR501"],
    "mpr-base-domains": ["PCR104", "PCR202"],
    "oas-deprecated-flag": ["PCR406"],
    "pagination-limit": ["PCR204"],
    "rate-limit-windows": ["PCR205"],
    "refresh-token-rotation": ["PCR107"],
    "resource-id-64-bit": ["PCR203"],
    "sunset-traditional-service-accounts": ["PCR103"],
    "tls-1-2": ["PCR206"],
    "token-expiry-15min-and-revoke": ["PCR102"],
    "token-in-query-string": ["PCR106"],
    "token-lifetime-5400": ["PCR101"],
    "vapid-sunset": ["PCR403"],
    "wbs-deprecation": ["PCR401", "PCR402"],
    "webhook-fanout": ["PCR405"],
}
COVERED = {
    "bids": ["PCR406"],
    "bim-geometry-file-bundles": ["PCR406"],
    "budget-modifications": ["PCR406"],
    "calendars-v2-0": ["PCR406"],
    "custom-fields": ["PCR406"],
    "documents-v1-0": ["PCR406"],
    "equipment-register-v2-0": ["PCR406"],
    "managed-equipment": ["PCR406"],
    "timesheets": ["PCR406"],
    "webhooks-v1-0": ["PCR406"],
    "company-id-header-2022": ["PCR201"],
    "deprecation-traditional-service-accounts": ["PCR103"],
    "uploads-v1-0-to-v1-1": ["PCR406"],
}
WITHOUT_EFFECT = {
    "agentic-apis",
    "api-usage-guidelines",
    "dev-sandbox-maintenance-may",
    "dev-sandbox-maintenance-nov-2022",
    "federal-zone",
    "lifecycle-periods",
    "mcp-server-host",
    "monthly-sandbox-refresh-july",
    "on-demand-sandbox",
    "oob-redirect",
    "rest-v2",
    "sandbox-drawing-spec-upload-issue",
    "unified-uploads",
    "webhook-payload-v4",
}


def test_every_announcement_is_accounted_for(shipped: Catalogue) -> None:
    ids = [announcement.id for announcement in shipped.announcements]

    assert sorted(ids) == sorted([*WITH_RULES, *COVERED, *WITHOUT_EFFECT])


@pytest.mark.parametrize(("announcement", "codes"), [*WITH_RULES.items(), *COVERED.items()])
def test_rules_stand_with_their_announcement(shipped: Catalogue, announcement: str, codes: list[str]) -> None:
    assert [rule.code for rule in shipped.rules_for(announcement)] == codes


@pytest.mark.parametrize("announcement", sorted(WITHOUT_EFFECT))
def test_an_announcement_without_rules_says_why(shipped: Catalogue, announcement: str) -> None:
    known = shipped.announcement(announcement)

    assert known is not None
    assert known.no_effect is not None
    assert known.no_effect.endswith(".")


@pytest.mark.parametrize(
    ("announcement", "day", "phase"),
    [
        ("sunset-traditional-service-accounts", "2021-12-08", None),
        ("sunset-traditional-service-accounts", "2025-01-20", "deprecated"),
        ("sunset-traditional-service-accounts", "2025-03-17", "creation-blocked"),
        ("sunset-traditional-service-accounts", "2025-03-18", "sunset"),
        ("company-id-header-2023", "2023-08-04", "required"),
        ("token-lifetime-5400", "2023-09-26", "in-force"),
        ("token-expiry-15min-and-revoke", "2023-11-16", "announced"),
        ("token-expiry-15min-and-revoke", "2023-11-17", "in-force"),
        ("file-link-url-schema", "2024-06-29", "announced"),
        ("file-link-url-schema", "2024-06-30", "in-force"),
        ("file-access-bearer-token", "2023-06-01", "required"),
        ("wbs-deprecation", "2026-11-23", "deprecated"),
        ("vapid-sunset", "2022-01-31", "deprecated"),
        ("vapid-sunset", "2022-02-01", "sunset"),
        ("webhook-fanout", "2026-06-29", "parallel"),
        ("webhook-fanout", "2026-06-30", "sunset"),
        ("file-upload-flow", "2025-11-01", "in-force"),
        ("monthly-sandbox-refresh-july", "2026-11-23", "over"),
        ("webhooks-v1-0", "2025-09-14", "advice"),
        ("webhooks-v1-0", "2025-09-15", "deprecated"),
        ("webhooks-v1-0", "2026-09-16", "sunset"),
        ("managed-equipment", "2025-12-01", "deprecated"),
        ("managed-equipment", "2025-12-02", "sunset"),
        ("bids", "2027-01-21", "deprecated"),
        ("bids", "2027-01-22", "ending"),
        ("bids", "2027-04-06", "sunset"),
        ("calendars-v2-0", "2027-05-02", "ending"),
        ("custom-fields", "2027-07-27", "deprecated"),
        ("custom-fields", "2027-07-28", "sunset"),
    ],
)
def test_the_calendar_is_right(shipped: Catalogue, announcement: str, day: str, phase: str | None) -> None:
    known = shipped.announcement(announcement)

    assert known is not None
    begun = known.phase_on(dt.date.fromisoformat(day))
    assert (begun.name if begun else None) == phase


def test_contradictions_are_told_on_both_sides(shipped: Catalogue) -> None:
    plan, step = shipped.announcement("token-expiry-15min-and-revoke"), shipped.announcement("token-lifetime-5400")

    assert plan is not None
    assert step is not None
    assert plan.contradicts == (step.id,)
    assert step.contradicts == (plan.id,)
