"""The rows of the database, read from the documents of trees."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from typing import Any

# Any: a JSON document, which this program wrote.
Document = Mapping[str, Any]
Row = dict[str, object]


def rows_of(document: Document, text: str) -> Iterator[tuple[str, Row]]:
    """Every row that a document gives, with its table; `text` is the document as written."""
    tree = document["tree"]
    name = tree["name"]
    yield "trees", _tree(document)
    yield from (("owners", {"tree": name, "owner": owner}) for owner in tree["owners"])
    for state, key in (("active", "findings"), ("suppressed", "suppressed"), ("dormant", "dormant")):
        yield from (("findings", _finding(name, state, each)) for each in document[key])
    for endpoint in document["inventory"]["endpoints"]:
        yield from (("requests", _request(name, endpoint, call)) for call in endpoint["calls"])
    yield from (("requests", _unknown(name, call)) for call in document["inventory"]["unknown"])
    yield from (("announcements", _announcement(name, each)) for each in document["announcements"])
    yield "documents", {"tree": name, "document": zlib.compress(text.encode("utf-8", "backslashreplace"), 6)}


def _tree(document: Document) -> Row:
    tree, summary = document["tree"], document["summary"]
    deadline = summary["next_deadline"] or {}
    return {
        **{key: tree[key] for key in ("name", "kind", "source", "ref", "folder", "gate")},
        "commit_id": tree["commit"],
        "status": "done",
        "reason": "",
        "as_of": document["as_of"],
        "tool_version": document["tool"]["version"],
        "catalogue_version": document["catalogue"]["version"],
        "files_seen": summary["files"]["seen"],
        "files_relevant": summary["files"]["relevant"],
        "lines": summary["files"]["lines"],
        **{f"calls_{kind}": summary["calls"][kind] for kind in ("resolved", "partial", "unknown")},
        **{f"{kind}s": summary["severities"][kind] for kind in ("error", "warning", "note")},
        "failing": summary["failing"],
        "suppressed": len(document["suppressed"]),
        "problems": summary["problems"],
        "next_deadline": deadline.get("date"),
        "next_announcement": deadline.get("announcement"),
    }


def _finding(tree: str, state: str, finding: Document) -> Row:
    announcement, replacement = finding["announcement"], finding["replacement"] or {}
    return {
        "tree": tree,
        "state": state,
        **{key: finding[key] for key in ("fingerprint", "rule", "name", "severity", "confidence", "message")},
        **{key: finding[key] for key in ("path", "cell", "line", "column", "end_line", "end_column")},
        "in_test": int(finding["in_test"]),
        "fails": int(finding["fails"]),
        "announcement": announcement["id"],
        **{key: announcement[key] for key in ("effective", "phase", "days")},
        "replacement_method": replacement.get("new_method"),
        "replacement": replacement.get("new"),
    }


def _request(tree: str, endpoint: Document, call: Document) -> Row:
    return {
        "tree": tree,
        **{key: endpoint[key] for key in ("method", "path", "version", "status", "ends", "days_left")},
        "quality": call["quality"],
        "header_state": call["header"],
        **_place(call),
        "in_test": int(call["in_test"]),
        "question": call["question"],
    }


def _unknown(tree: str, call: Document) -> Row:
    return {
        "tree": tree,
        "method": call["method"],
        "path": call["address"],
        "status": "unknown",
        "quality": "unknown",
        **_place(call),
        "question": call["question"],
    }


def _place(call: Document) -> Row:
    return {"file": call["path"], **{key: call[key] for key in ("library", "cell", "line", "column")}}


def _announcement(tree: str, status: Document) -> Row:
    keys = ("title", "status", "found", "dormant", "hidden", "accepted", "until", "reason")
    return {"tree": tree, "announcement": status["id"], **{key: status[key] for key in keys}}
