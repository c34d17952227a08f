"""What may be audited: finding files, choosing those that matter, and turning them into text."""

from auditor.sources.discovery import discover
from auditor.sources.files import Discovery, Kind, Link, SettingsFile, SourceFile
from auditor.sources.overlays import Overlays
from auditor.sources.relevance.naming import ModuleName, ModuleNames, name_modules
from auditor.sources.relevance.prefilter import Relevance, narrow_to, select_relevant
from auditor.sources.settings import Setting, Settings, is_secret_name, load_settings, part_below
from auditor.sources.targets import DiscoveryOptions, StandardInput
from auditor.sources.text import SourceText, read_source

__all__ = [
    "Discovery",
    "DiscoveryOptions",
    "Kind",
    "Link",
    "ModuleName",
    "ModuleNames",
    "Overlays",
    "Relevance",
    "Setting",
    "Settings",
    "SettingsFile",
    "SourceFile",
    "SourceText",
    "StandardInput",
    "discover",
    "is_secret_name",
    "load_settings",
    "name_modules",
    "narrow_to",
    "part_below",
    "read_source",
    "select_relevant",
]
