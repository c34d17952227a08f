"""The configuration: its types, its files, and which value wins."""

from auditor.config.config import (
    Colour,
    Config,
    Display,
    Execution,
    FailOn,
    Files,
    Gate,
    Level,
    OutputFormat,
    Override,
    Selection,
    Shown,
)
from auditor.config.files import ConfigFile, find_config, load_config
from auditor.config.resolve import Resolved, Settled, resolve

__all__ = [
    "Colour",
    "Config",
    "ConfigFile",
    "Display",
    "Execution",
    "FailOn",
    "Files",
    "Gate",
    "Level",
    "OutputFormat",
    "Override",
    "Resolved",
    "Selection",
    "Settled",
    "Shown",
    "find_config",
    "load_config",
    "resolve",
]
