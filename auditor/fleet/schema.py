"""The tables of the database: what each row is about, and its columns with their types."""

from __future__ import annotations

from msgspec import Struct

# Raised when a column goes or changes its meaning; columns may be added.
SCHEMA = 1


class Column(Struct, frozen=True):
    """`type` is TEXT, INTEGER or BLOB; dates are texts (2027-01-31), claims are 0 or 1."""

    name: str
    type: str = "TEXT"


class TableSchema(Struct, frozen=True):
    name: str
    columns: tuple[Column, ...]


def _table(name: str, columns: str) -> TableSchema:
    """Columns by name; those with `#` hold whole numbers, those with `@` bytes."""
    kinds = {"#": "INTEGER", "@": "BLOB"}
    named = (Column(each.lstrip("#@"), kinds.get(each[0], "TEXT")) for each in columns.split())
    return TableSchema(name, tuple(named))


TABLES = (
    _table("meta", "key value"),
    _table(
        "trees",
        "name file kind source ref folder commit_id status reason #gate as_of tool_version catalogue_version"
        " #files_seen #files_relevant #lines #calls_resolved #calls_partial #calls_unknown"
        " #errors #warnings #notes #failing #suppressed #problems next_deadline next_announcement",
    ),
    _table("owners", "tree owner"),
    _table(
        "findings",
        "tree state fingerprint rule name severity confidence message path #cell #line #column #end_line #end_column"
        " #in_test #fails announcement effective phase #days replacement_method replacement",
    ),
    _table(
        "requests",
        "tree method path version status quality ends #days_left header_state library file #cell #line #column #in_test"
        " question",
    ),
    _table("announcements", "tree announcement title status #found #dormant #hidden #accepted until reason"),
    _table("documents", "tree @document"),
)
INDEXES = (
    ("findings", "tree"), ("findings", "rule"), ("findings", "announcement"), ("requests", "tree"),
    ("requests", "path"), ("announcements", "announcement"), ("owners", "owner"),
)  # fmt: skip
