"""The page on configuration names every key, with the default that the program has."""

from __future__ import annotations

import json
import re
from importlib.resources import files

import pytest

from auditor.cli.shared.output import show_value
from auditor.config import settings
from auditor.config.resolve import STRUCTURED
from tests.docs.manual import ROOT, configurations

PAGE = (ROOT / "docs/configuration.md").read_text(encoding="utf-8")
MODELS = (ROOT / "docs/models.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([\w-]+)` \| (.+?) \|", re.MULTILINE)


def rows(heading: str) -> dict[str, str]:
    """The keys in the table under a heading, each with its second cell."""
    section = PAGE.split(f"\n## {heading}\n")[1].split("\n## ")[0]
    return dict(ROW.findall(section))


def keys_of(definition: str) -> list[str]:
    schema = json.loads((files("auditor.config") / "schema.json").read_text(encoding="utf-8"))
    return list(schema["$defs"][definition]["properties"])


def test_every_setting_is_named_in_order() -> None:
    assert list(rows("All keys")) == sorted([*(each.name for each in settings.FILED), *STRUCTURED])


@pytest.mark.parametrize("setting", settings.FILED, ids=lambda setting: setting.name)
def test_default_is_that_of_the_program(setting: settings.Setting[object]) -> None:
    """In backticks the value itself; in words what stands for nothing."""
    shown = rows("All keys")[setting.name]

    stands_for_nothing = setting.default in (None, (), {})
    assert shown == f"`{show_value(setting.default)}`" or (stands_for_nothing and "`[" not in shown)


def test_every_key_of_an_override_is_named() -> None:
    assert list(rows("Some files differently")) == keys_of("override")


@pytest.mark.parametrize("definition", ["model", "wrapper"])
def test_every_key_of_a_model_or_wrapper_is_named(definition: str) -> None:
    assert [key for key in keys_of(definition) if not re.search(rf"`{key}[` ;]", MODELS)] == []


def test_page_shows_configurations() -> None:
    assert sum(page == "docs/configuration.md" for page, _, _ in configurations()) == 6
