"""Reads a JSON or YAML document of a stranger: of a bounded size, without running anything, and never half."""

from __future__ import annotations

import json
import stat
from collections.abc import Callable
from pathlib import Path

from auditor.model import AuditorError

SIZE_LIMIT = 64_000_000
"""Several times the largest description of an API; a larger file is something else."""

_YAML_LIMIT = 16_000_000
"""YAML takes some hundred times as long to read as JSON."""

_YAML_ENDINGS = (".yaml", ".yml")
_EXTRA = (
    'reading YAML needs PyYAML; install it with `pip install "procore-auditor[catalogue]"`, or convert the file to JSON'
)


def read_document(file: Path) -> object:
    """What the file holds, as plain values; the format is told by the ending."""
    is_yaml = file.suffix.lower() in _YAML_ENDINGS
    text = read_text(file, limit=_YAML_LIMIT if is_yaml else SIZE_LIMIT)
    return _parsed(file, text, _yaml if is_yaml else json.loads)


def read_text(file: Path, *, limit: int = SIZE_LIMIT) -> str:
    """The text of an ordinary file that is no larger than the limit."""
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise AuditorError(f"{file}: not an ordinary file. Name the saved file itself.")
        if status.st_size > limit:
            raise AuditorError(f"{file}: {_megabytes(status.st_size)}; at most {_megabytes(limit)} are read.")
        return file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AuditorError(f"{file}: not UTF-8 (byte {error.start}). Save the file as UTF-8.") from error
    except OSError as error:
        raise AuditorError(f"{file}: cannot be read: {error.strerror or error}.") from error


def _parsed(file: Path, text: str, parse: Callable[[str], object]) -> object:
    try:
        return parse(text)
    except RecursionError as error:
        raise AuditorError(f"{file}: nested too deeply to be a description of an API.") from error
    except ValueError as error:
        raise AuditorError(f"{file}: cannot be read: {' '.join(str(error).split())}.") from error


def _yaml(text: str) -> object:
    try:
        import yaml  # noqa: PLC0415 - an extra that most people do not need.
    except ImportError as error:
        raise ValueError(_EXTRA) from error
    try:
        return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:,.0f} MB"
