"""Load the settings files of a tree into one table of looked-up keys, credentials masked at the door."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache

from auditor.masking import is_plain_address, mask
from auditor.sources.files import SettingsFile, is_sql
from auditor.sources.reading import UnreadableError
from auditor.sources.settings.dotenv import read_dotenv
from auditor.sources.settings.entry import ENTRY_LIMIT, Entry, MalformedError, with_environment
from auditor.sources.settings.ini import read_ini
from auditor.sources.settings.sql import table_statements
from auditor.sources.settings.structured import read_json, read_toml
from auditor.sources.settings.table import Setting, Settings
from auditor.sources.settings.yaml import read_yaml
from auditor.sources.text import read_settings_bytes

# All settings of a large project together; who has more keeps data in such files.
_TOTAL_SIZE_LIMIT = 8_000_000
# Longer values are texts, certificates or queries, never a host, a path or a number.
_VALUE_LIMIT = 2_000
# Folders of recorded answers and expected outputs: they look like settings, and nobody looks a key up in them.
_DATA_FOLDERS = frozenset({"__snapshots__", "cassettes", "fixtures", "golden", "snapshots", "testdata"})
_HIDDEN = "***"
_READERS: Mapping[str, Callable[[str], Iterator[Entry]]] = {
    ".cfg": read_ini,
    ".conf": read_ini,
    ".ini": read_ini,
    ".json": read_json,
    ".properties": read_ini,
    ".toml": read_toml,
    ".yaml": read_yaml,
    ".yml": read_yaml,
}
# `${NAME}` and `${NAME:-default}`, as shells, dotenv and compose files know them.
_REFERENCE = re.compile(r"\$\{(?P<name>\w+)(?::?-(?P<default>[^{}]*))?\}")


def load_settings(files: Iterable[SettingsFile]) -> Settings:
    """Every setting of these files. What cannot be read is counted by reason, and never an error.

    Files of SQL come last, since they are none: only their statements are kept.
    """
    settings: list[Setting] = []
    statements: list[Setting] = []
    unread: Counter[str] = Counter()
    size = read = 0
    for file in sorted(files, key=lambda each: (is_sql(each.path), each.path.count("/"), each.path)):
        if not _DATA_FOLDERS.isdisjoint(file.path.split("/")[:-1]):
            unread["data folder"] += 1
            continue
        if size > _TOTAL_SIZE_LIMIT:
            unread["too many"] += 1
            continue
        try:
            data = read_settings_bytes(file)
            size += len(data)
            text = data.decode("utf-8-sig")
            if is_sql(file.path):
                made = table_statements(text)
                statements.append(Setting(key="", value=made, path=file.path, line=1, is_secret=False))
            else:
                settings += _settings_of(file.path, text)
            read += 1
        except UnreadableError:
            unread["unreadable"] += 1
        except UnicodeDecodeError:
            unread["not UTF-8"] += 1
        except MalformedError:
            unread["malformed"] += 1
    kept = (each for each in statements if not each.value.isspace())
    return Settings.of(settings, read=read, unread=dict(sorted(unread.items())), statements=kept)


def _settings_of(path: str, text: str) -> list[Setting]:
    name = path.rpartition("/")[2].lower()
    suffix = name[name.rfind(".") :]
    reader = read_dotenv if name.startswith(".env") else _READERS.get(suffix, read_dotenv)
    entries = itertools.islice(reader(text.replace("\r\n", "\n")), ENTRY_LIMIT)
    known: dict[str, str] = {}
    settings: list[Setting] = []
    for entry in with_environment(entries):
        setting = _setting(path, entry, known)
        if setting is not None:
            known.setdefault(entry.key[-1], setting.value)
            settings.append(setting)
    return settings


def _setting(path: str, entry: Entry, known: Mapping[str, str]) -> Setting | None:
    name = next((part for part in reversed(entry.key) if not part.isdecimal()), "")
    if not name or len(entry.value) > _VALUE_LIMIT:
        return None
    key = _without_surrogates(".".join(entry.key))
    if entry.value and is_secret_name(name) and not is_plain_address(entry.value):
        return Setting(key=key, value=_HIDDEN, path=path, line=entry.line, is_secret=True)
    value = _REFERENCE.sub(lambda found: _referred(found, known), entry.value)[:_VALUE_LIMIT]
    value = _without_surrogates(value)
    masked = mask(value, settings=True)
    return Setting(key=key, value=masked, path=path, line=entry.line, is_secret=masked != value)


def _referred(found: re.Match[str], known: Mapping[str, str]) -> str:
    return known.get(found["name"], found[0] if found["default"] is None else found["default"])


def _without_surrogates(text: str) -> str:
    """JSON can spell half a character; no output can carry it."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


@lru_cache(maxsize=4096)
def is_secret_name(name: str) -> bool:
    """Whether a setting of this name holds a credential."""
    probe = f"{name[:100]}=x1"
    return mask(probe, settings=True) != probe
