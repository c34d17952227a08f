"""The formats of the inventory: golden files, schemas, and nothing that a reader could trip over."""

from __future__ import annotations

import csv
import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from msgspec.structs import replace

import auditor.reporters
from auditor.inventory.taking import limit_to
from auditor.model.inventory import Inventory, Lifecycle
from auditor.reporters.inventory import FORMATS, Layout, format_inventory
from tests.conftest import Golden
from tests.inventory.program import inventory_of, take

ROOT = Path(__file__).resolve().parents[2]
SCHEMA = Path(auditor.reporters.__file__).parent / "schemas" / "inventory.json"
SUFFIXES = {"csv": "csv", "cyclonedx": "cdx.json", "json": "json", "markdown": "md", "table": "txt"}


@cache
def legacy() -> Inventory:
    """The inventory of the sample integration; the catalogue's hash changes with every rule."""
    return replace(inventory_of(ROOT / "examples" / "legacy"), catalogue_sha256="0" * 64, tool_version="0")


def own_schema() -> Any:  # Any: a JSON schema.
    return json.loads(SCHEMA.read_text(encoding="utf-8"))


def services(inventory: Inventory) -> dict[str, Any]:  # Any: services of the JSON document.
    document = json.loads(format_inventory(inventory, "cyclonedx", Layout()))
    return {each["name"]: each for each in document["services"]}


def test_every_format_has_a_golden_file() -> None:
    assert set(SUFFIXES) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_sample_integration(name: str, golden: Golden) -> None:
    golden(f"inventory/{name}.{SUFFIXES[name]}", format_inventory(legacy(), name, Layout()))


@pytest.mark.parametrize("name", ["markdown", "table"])
def test_sample_integration_by_site_with_everything(name: str, golden: Golden) -> None:
    layout = Layout(by_site=True, everything=True)

    golden(f"inventory/{name}.sites.{SUFFIXES[name]}", format_inventory(legacy(), name, layout))


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_to_list(name: str, tmp_path: Path) -> None:
    empty = take(tmp_path, "x = 1\n")

    text = format_inventory(empty, name, Layout(everything=True))

    assert text.endswith("\n")


def test_json_keeps_its_schema(tmp_path: Path) -> None:
    validator = jsonschema.Draft202012Validator(own_schema(), format_checker=jsonschema.FormatChecker())

    validator.validate(json.loads(format_inventory(legacy(), "json", Layout())))
    validator.validate(json.loads(format_inventory(take(tmp_path, "x = 1\n"), "json", Layout())))


def test_schema_refuses_a_call_without_a_quality() -> None:
    document = json.loads(format_inventory(legacy(), "json", Layout()))
    del document["endpoints"][0]["calls"][0]["quality"]

    with pytest.raises(jsonschema.ValidationError, match="'quality' is a required property"):
        jsonschema.validate(document, own_schema())


@pytest.mark.parametrize("is_empty", [False, True], ids=["services", "none"])
def test_bill_of_materials_keeps_the_official_schema(is_empty: bool, tmp_path: Path) -> None:
    inventory = take(tmp_path, "x = 1\n") if is_empty else legacy()

    flaws = JsonStrictValidator(SchemaVersion.V1_6).validate_str(format_inventory(inventory, "cyclonedx", Layout()))

    assert flaws is None


def test_official_schema_would_notice_a_hole_in_an_address() -> None:
    text = format_inventory(legacy(), "cyclonedx", Layout()).replace("%7B", "{")

    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is not None


def test_bill_of_materials_tells_no_time_and_one_serial_number() -> None:
    first, second = (format_inventory(legacy(), "cyclonedx", Layout()) for _ in range(2))

    assert first == second
    assert "timestamp" not in first


def test_service_has_addresses_and_facts() -> None:
    service = services(legacy())["DELETE /rest/v1.0/sub_jobs/{id}"]

    facts = {each["name"]: each["value"] for each in service["properties"]}
    assert service["endpoints"] == ["https://app.procore.com/rest/v1.0/sub_jobs/%7Bid%7D"]
    assert service["authenticated"] is True
    assert facts["procore-auditor:status"] == "deprecated"
    assert facts["procore-auditor:place"] == "jobsite_sync/costs.py:21:9"


def test_csv_has_a_row_for_every_call_known_or_not() -> None:
    rows = list(csv.DictReader(io.StringIO(format_inventory(legacy(), "csv", Layout()))))

    assert len(rows) == legacy().calls + len(legacy().unknown)
    assert {row["quality"] for row in rows} == {"exact", "templated", "unknown"}
    assert all(row["question"] for row in rows if row["quality"] == "unknown")


def test_csv_holds_no_formula(tmp_path: Path) -> None:
    taken = take(tmp_path, 'import requests\n\nrequests.get("https://api.procore.com/rest/v1.0/me")\n')
    (found,) = taken.endpoints
    risky = replace(found, operation="=HYPERLINK(1)", calls=tuple(replace(c, function="@x") for c in found.calls))

    rows = list(csv.DictReader(io.StringIO(format_inventory(replace(taken, endpoints=(risky,)), "csv", Layout()))))

    assert [(row["operation"], row["way"]) for row in rows] == [("'=HYPERLINK(1)", "'@x")]


@pytest.mark.parametrize("name", FORMATS)
def test_no_credential_is_shown(name: str, tmp_path: Path) -> None:
    secret = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
    taken = take(
        tmp_path,
        f"""
        import requests

        def fetch(address):
            requests.get(f"https://api.procore.com/rest/v1.0/webhooks/{secret}?access_token={secret}")
            requests.get(address + "{secret}")
        """,
    )

    assert secret not in format_inventory(taken, name, Layout(everything=True))


def test_filter_counts_what_it_leaves_out() -> None:
    shown = limit_to(legacy(), [Lifecycle.LEGACY])

    assert [each.path for each in shown.endpoints] == [
        "/rest/v1.0/cost_codes",
        "/rest/v1.0/files",
        "/rest/v1.0/sub_jobs",
    ]
    assert shown.hidden == len(legacy().endpoints) - 3
    assert "17 endpoints not shown" in format_inventory(shown, "table", Layout())


def test_colours_go_around_the_same_words() -> None:
    plain = format_inventory(legacy(), "table", Layout())
    coloured = format_inventory(legacy(), "table", Layout(colour=True))

    assert "\x1b[1;31msunset\x1b[0m" in coloured
    assert len(coloured) > len(plain)
