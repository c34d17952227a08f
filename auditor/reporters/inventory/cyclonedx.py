"""`cyclonedx`: the endpoints as services of a bill of materials, https://cyclonedx.org/docs/1.6/json/.

Nothing in it tells when it was made, and the serial number follows from the content: same input, same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from auditor.model.inventory import Endpoint, Inventory, Quality, Sent
from auditor.printing import json_text
from auditor.reporters.records import TOOL, Record
from auditor.reporters.shared.phrases import place

_ROOT = "program"
# What may stand in a URI as it is; holes are not among it.
_KEPT = "/:.-_~"


def format_cyclonedx(inventory: Inventory) -> str:
    """One service for each endpoint, all of them used by the program."""
    bom = _bom(inventory)
    body = json.dumps(bom, ensure_ascii=False, sort_keys=True).encode("utf-8", "backslashreplace").decode()
    head = {"bomFormat": "CycloneDX", "specVersion": "1.6", "serialNumber": uuid5(NAMESPACE_URL, body).urn}
    return json_text({**head, **bom}) + "\n"


def _bom(inventory: Inventory) -> Record:
    references = [_reference(endpoint) for endpoint in inventory.endpoints]
    counted = {
        "as-of": inventory.as_of.isoformat(),
        "catalogue": inventory.catalogue_version,
        "catalogue-sha256": inventory.catalogue_sha256,
        **_ages(inventory),
        "endpoints-not-shown": inventory.hidden,
        "unknown-calls": len(inventory.unknown),
        "problems": len(inventory.problems),
    }
    return {
        "version": 1,
        "metadata": {
            "tools": {"components": [{"type": "application", "name": TOOL, "version": inventory.tool_version}]},
            "component": {"type": "application", "bom-ref": _ROOT, "name": inventory.root},
            "properties": _properties(counted.items()),
        },
        "services": [_service(inventory, endpoint) for endpoint in inventory.endpoints],
        "dependencies": [
            {"ref": _ROOT, "dependsOn": references},
            *({"ref": reference} for reference in references),
        ],
        "compositions": [{"aggregate": _completeness(inventory), "assemblies": [_ROOT]}],
    }


def _ages(inventory: Inventory) -> Record:
    """The days of what is known, and how old that is."""
    freshness = inventory.freshness
    if freshness is None:
        return {}
    days = {"announcements": freshness.announcements, "api-description": freshness.description}
    ages = {f"{name}-age-days": age for name, age in freshness.ages(inventory.as_of).items()}
    return {**{name: day for name, day in days.items() if day is not None}, **ages}


def _service(inventory: Inventory, endpoint: Endpoint) -> Record:
    service: Record = {
        "bom-ref": _reference(endpoint),
        "provider": {"name": inventory.vendor},
        "group": endpoint.family,
        "name": f"{endpoint.method} {endpoint.path}",
    }
    if endpoint.version:
        service["version"] = endpoint.version
    if endpoint.operation:
        service["description"] = " / ".join(part for part in (endpoint.resource, endpoint.operation) if part)
    service["endpoints"] = _addresses(endpoint)
    if endpoint.authorization in (Sent.SENT, Sent.ABSENT):
        service["authenticated"] = endpoint.authorization is Sent.SENT
    service["x-trust-boundary"] = True
    if endpoint.standings:
        service["externalReferences"] = [
            {"type": "documentation", "url": each.url, "comment": f"{each.title}: {each.phase} since {each.since}"}
            for each in endpoint.standings
        ]
    service["properties"] = _properties(_facts(endpoint, inventory.as_of))
    return service


def _facts(endpoint: Endpoint, day: date) -> Sequence[tuple[str, object]]:
    replacement = endpoint.replacement
    instead = f"{replacement.new_method} {replacement.new}".strip() if replacement else ""
    return (
        ("method", endpoint.method),
        ("path", endpoint.path),
        ("status", endpoint.lifecycle.value),
        ("quality", endpoint.quality.value),
        ("required-header", endpoint.header.value),
        ("authorization", endpoint.authorization.value),
        *((("deprecated-at", endpoint.lifetime.deprecated_at),) if endpoint.lifetime else ()),
        *((("ends", endpoint.ends), ("days-left", (endpoint.ends - day).days)) if endpoint.ends else ()),
        *(("environment", name) for name in endpoint.environments),
        *(("announcement", each.announcement) for each in endpoint.standings),
        *((("replacement", instead),) if instead else ()),
        ("calls", len(endpoint.calls)),
        *(("place", place(each)) for each in endpoint.places),
    )


def _addresses(endpoint: Endpoint) -> list[str]:
    """A URI for each host; where none is known, the path alone. Holes are escaped, as the format wants URIs."""
    path = quote(endpoint.path, safe=_KEPT, errors="surrogateescape")
    hosts = sorted({host for call in endpoint.calls for host in call.hosts})
    return [f"https://{host}{path}" for host in hosts] or [path]


def _properties(facts: Iterable[tuple[str, object]]) -> list[Record]:
    return [{"name": f"{TOOL}:{name}", "value": str(value)} for name, value in facts]


def _reference(endpoint: Endpoint) -> str:
    return f"{endpoint.family}: {endpoint.method} {endpoint.path}"


def _completeness(inventory: Inventory) -> str:
    """Never `complete`: an analysis of code that does not run cannot promise it."""
    has_gaps = inventory.unknown or inventory.problems or inventory.hidden or inventory.qualities[Quality.PARTIAL.value]
    return "incomplete" if has_gaps else "unknown"
