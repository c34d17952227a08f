"""Settings beside the code: `.env`, INI, JSON, TOML and YAML files, asked by key."""

from auditor.sources.settings.reader import is_secret_name, load_settings
from auditor.sources.settings.table import Setting, Settings, part_below

__all__ = ["Setting", "Settings", "is_secret_name", "load_settings", "part_below"]
