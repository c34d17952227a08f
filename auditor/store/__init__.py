"""The store: facts of unchanged texts need not be made again."""

from auditor.store.keys import key_of, maker_version
from auditor.store.store import SIZE_LIMIT, FactStore, NoStore, Store, default_folder, open_store

__all__ = ["SIZE_LIMIT", "FactStore", "NoStore", "Store", "default_folder", "key_of", "maker_version", "open_store"]
