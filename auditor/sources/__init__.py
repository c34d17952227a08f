"""What may be audited: finding files, choosing those that matter, and turning them into text."""

from auditor.sources.discovery import DiscoveryOptions, StandardInput, discover
from auditor.sources.files import Discovery, Kind, Link, SettingsFile, SourceFile
from auditor.sources.naming import ModuleName, ModuleNames, name_modules
from auditor.sources.text import SourceText, read_source

__all__ = [
    "Discovery",
    "DiscoveryOptions",
    "Kind",
    "Link",
    "ModuleName",
    "ModuleNames",
    "SettingsFile",
    "SourceFile",
    "SourceText",
    "StandardInput",
    "discover",
    "name_modules",
    "read_source",
]
