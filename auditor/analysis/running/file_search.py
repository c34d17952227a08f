"""Which files an audit looks at, as its configuration says."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.config import Config
from auditor.sources import Discovery, DiscoveryOptions, Overlays, StandardInput, discover


def find_files(
    paths: Sequence[str], config: Config, *, standard_input: bytes | None = None, overlays: Overlays | None = None
) -> Discovery:
    """The files that an audit of these paths looks at."""
    options = DiscoveryOptions(
        exclude=config.files.exclude,
        extend_exclude=config.files.extend_exclude,
        force_exclude=config.files.force_exclude,
        respect_gitignore=config.files.respect_gitignore,
        root=None if config.files.root is None else str(config.files.root),
        project=None if config.project is None else str(config.project),
        standard_input=StandardInput(standard_input or b"", config.files.stdin_filename),
        overlays=overlays or {},
    )
    return discover(paths, options)
