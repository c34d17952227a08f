"""The configuration: its types, its files, and which value wins."""

from auditor.config.choosing import Choice, choose_config
from auditor.config.config import (
    Colour,
    Config,
    Display,
    Execution,
    FailOn,
    Files,
    Gate,
    Level,
    Origin,
    OutputFormat,
    Override,
    Refusal,
    Selection,
    Shown,
    Standing,
)
from auditor.config.files import ConfigFile, find_config, load_config
from auditor.config.inline import settle_inline
from auditor.config.resolve import Resolved, Settled, resolve

__all__ = [
    "Choice",
    "Colour",
    "Config",
    "ConfigFile",
    "Display",
    "Execution",
    "FailOn",
    "Files",
    "Gate",
    "Level",
    "Origin",
    "OutputFormat",
    "Override",
    "Refusal",
    "Resolved",
    "Selection",
    "Settled",
    "Shown",
    "Standing",
    "choose_config",
    "find_config",
    "load_config",
    "resolve",
    "settle_inline",
]
