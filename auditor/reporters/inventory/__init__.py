"""The formats of the inventory: each takes an inventory and returns text."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from auditor.model.inventory import Inventory
from auditor.reporters.inventory.cyclonedx import format_cyclonedx
from auditor.reporters.inventory.json_document import format_json
from auditor.reporters.inventory.layout import Layout
from auditor.reporters.inventory.markdown import format_markdown
from auditor.reporters.inventory.rows import format_csv
from auditor.reporters.inventory.table import format_table

# Formats by name; those for people heed the layout.
FORMATS: Mapping[str, Callable[[Inventory, Layout], str]] = {
    "csv": lambda inventory, _: format_csv(inventory),
    "cyclonedx": lambda inventory, _: format_cyclonedx(inventory),
    "json": lambda inventory, _: format_json(inventory),
    "markdown": format_markdown,
    "table": format_table,
}


def format_inventory(inventory: Inventory, name: str, layout: Layout) -> str:
    """The inventory in one of the formats of `inventory`."""
    return FORMATS[name](inventory, layout)


__all__ = ["FORMATS", "Layout", "format_inventory"]
