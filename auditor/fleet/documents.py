"""The result of one tree as JSON: the document of `check`, with the tree and its inventory beside the findings."""

from __future__ import annotations

from pathlib import Path

import msgspec
from msgspec.structs import replace

from auditor.disclosure.paths import shown_file
from auditor.model import Report
from auditor.model.inventory import Inventory
from auditor.portfolio import ArchiveSource, FolderSource, GitSource, Opened, Tree
from auditor.printing import json_text
from auditor.reporters.inventory.json_document import inventory_record
from auditor.reporters.records import Record, report_record


class TreeHead(msgspec.Struct, frozen=True, kw_only=True):
    """What a document says of its tree."""

    name: str
    key: str
    gate: int


class _Head(msgspec.Struct, frozen=True):
    tree: TreeHead


def document_of(tree: Tree, opened: Opened, report: Report, inventory: Inventory, *, key: str, gate: int) -> str:
    """The text of a document; a portfolio calls the tree by the name of its manifest."""
    record = report_record(replace(report, root=tree.name))
    calls = inventory_record(replace(inventory, root=tree.name))
    return json_text({**record, "tree": _tree_record(tree, opened, key, gate), "inventory": calls}) + "\n"


def source_record(tree: Tree) -> Record:
    """Where a tree comes from, without passwords."""
    match tree.source:
        case FolderSource(_, shown):
            return {"kind": "folder", "source": shown_file(shown), "ref": "", "folder": ""}
        case ArchiveSource(_, shown, inside):
            return {"kind": "archive", "source": shown_file(shown), "ref": "", "folder": inside}
        case GitSource(_, ref, inside) as source:
            return {"kind": "git", "source": source.shown, "ref": ref, "folder": inside}


def _tree_record(tree: Tree, opened: Opened, key: str, gate: int) -> Record:
    return {
        "name": tree.name,
        **source_record(tree),
        "commit": opened.commit,
        "owners": list(tree.owners),
        "left_out": opened.left_out,
        "gate": gate,
        "key": key,
    }


def read_head(file: Path) -> TreeHead | None:
    """The head of a document that an earlier run wrote; None if there is none, or it is damaged."""
    try:
        return msgspec.json.decode(file.read_bytes(), type=_Head).tree
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
        return None
