"""The store: what has not changed need not be found out again."""

from auditor.store.keys import key_of, maker_version, program_version
from auditor.store.store import SIZE_LIMIT, FactStore, NoStore, RunStore, Store, clear_store, default_folder, open_store

__all__ = [
    "SIZE_LIMIT",
    "FactStore",
    "NoStore",
    "RunStore",
    "Store",
    "clear_store",
    "default_folder",
    "key_of",
    "maker_version",
    "open_store",
    "program_version",
]
