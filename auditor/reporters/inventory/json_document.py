"""`json`: the whole inventory as one JSON document; the schema lies in `schemas/inventory.json`."""

from __future__ import annotations

from datetime import date

from auditor.model.inventory import Call, Endpoint, Inventory, Standing, Step, UnknownCall
from auditor.printing import json_text
from auditor.reporters.records import TOOL, Record, catalogue_record, point, problem_record, restriction_record

SCHEMA = 1


def format_json(inventory: Inventory) -> str:
    """Indented, so that two inventories can be compared by eye."""
    return json_text(inventory_record(inventory)) + "\n"


def inventory_record(inventory: Inventory) -> Record:
    """The public shape of an inventory; it changes only by adding."""
    return {
        "schema": SCHEMA,
        "tool": {"name": TOOL, "version": inventory.tool_version},
        "as_of": inventory.as_of.isoformat(),
        "catalogue": catalogue_record(
            inventory.catalogue_version, inventory.catalogue_sha256, inventory.freshness, inventory.as_of
        ),
        "root": inventory.root,
        "vendor": inventory.vendor,
        "required_header": inventory.header_name,
        "summary": {
            "endpoints": len(inventory.endpoints),
            "hidden": inventory.hidden,
            "statuses": dict(inventory.lifecycles),
            "calls": inventory.calls,
            "qualities": dict(inventory.qualities),
            "call_sites": {
                "resolved": inventory.coverage.calls_resolved,
                "partial": inventory.coverage.calls_partial,
                "unknown": inventory.coverage.calls_unknown,
            },
            "problems": len(inventory.problems),
            "files": {
                "seen": inventory.coverage.files_seen,
                "relevant": inventory.coverage.files_relevant,
                "settings": inventory.coverage.settings_seen,
            },
        },
        "restrictions": [restriction_record(each) for each in inventory.restrictions],
        "endpoints": [_endpoint(endpoint, inventory.as_of) for endpoint in inventory.endpoints],
        "unknown": [_unknown(call) for call in inventory.unknown],
        "problems": [problem_record(problem) for problem in inventory.problems],
    }


def _endpoint(endpoint: Endpoint, day: date) -> Record:
    replacement, lifetime = endpoint.replacement, endpoint.lifetime
    return {
        "method": endpoint.method,
        "path": endpoint.path,
        "version": endpoint.version,
        "family": endpoint.family,
        "operation": endpoint.operation or None,
        "resource": endpoint.resource or None,
        "status": endpoint.lifecycle.value,
        "quality": endpoint.quality.value,
        "environments": list(endpoint.environments),
        "header": endpoint.header.value,
        "authorization": endpoint.authorization.value,
        "deprecated_at": lifetime.deprecated_at.isoformat() if lifetime else None,
        "ends": endpoint.ends.isoformat() if endpoint.ends else None,
        "days_left": (endpoint.ends - day).days if endpoint.ends else None,
        "announcements": [_standing(each) for each in endpoint.standings],
        "replacement": {"method": replacement.new_method, "path": replacement.new, "note": replacement.note}
        if replacement
        else None,
        "calls": [_call(call) for call in endpoint.calls],
    }


def _standing(standing: Standing) -> Record:
    return {
        "id": standing.announcement,
        "title": standing.title,
        "url": standing.url,
        "phase": standing.phase,
        "since": standing.since.isoformat(),
        "next": {"phase": standing.coming, "from": standing.coming_from.isoformat()}
        if standing.coming_from is not None
        else None,
    }


def _call(call: Call) -> Record:
    return {
        **point(call.place),
        "path_in_code": call.path,
        "hosts": list(call.hosts),
        "environments": list(call.environments),
        "library": call.library,
        "header": call.header.value,
        "authorization": call.authorization.value,
        "quality": call.quality.value,
        "reasons": list(call.reasons),
        "question": call.question or None,
        "in_test": call.in_test,
        "written": point(call.written) if call.written else None,
        "sent": {**point(call.location), "function": call.function},
        "chain": [_step(step) for step in call.chain],
    }


def _unknown(call: UnknownCall) -> Record:
    return {
        **point(call.place),
        "method": call.method,
        "address": call.address,
        "library": call.library,
        "reason": call.reason,
        "question": call.question,
        "sent": {**point(call.location), "function": call.function},
        "chain": [_step(step) for step in call.chain],
    }


def _step(step: Step) -> Record:
    return {**point(step.location), "caller": step.caller, "callee": step.callee}
