"""An audit of what has not changed since it was last made: its report is kept, and nothing is parsed or solved again.

A report is found again under a digest of all that it depends on: the program, the rules, the day, the options, and
the bytes of every file that was looked at.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from auditor.analysis.judgement import baseline_file, bind
from auditor.analysis.running.containment import depends_on_the_machine
from auditor.analysis.running.file_search import find_files
from auditor.catalogue import Catalogue, load_catalogues
from auditor.config import Config, OutputFormat
from auditor.config.config import Colour
from auditor.model import Report
from auditor.model.progress import Progress, unwatched
from auditor.sources import Discovery
from auditor.sources.reading import UnreadableError
from auditor.sources.text import read_bytes, read_settings_bytes
from auditor.store import NoStore, open_store, program_version


def audit(
    paths: Sequence[str],
    config: Config,
    *,
    standard_input: bytes | None = None,
    progress: Progress = unwatched,
    catalogues: Sequence[Catalogue] = (),
) -> Report:
    """The result of one audit as `pipeline.audit` makes it, or as it was made before."""
    from auditor.store.results import dump_report, load_report  # noqa: PLC0415 - only where reports are kept.

    store = open_store(config.execution.cache_dir, is_wanted=config.execution.cache)
    catalogues = tuple(catalogues) or load_catalogues(config.rules)
    if isinstance(store, NoStore) or standard_input is not None or config.changed_since is not None:
        return _make(paths, config, standard_input, progress, catalogues)
    key = digest_of(paths, config, catalogues)
    book = bind(tuple(catalogues))
    rules, announcements = tuple(book.rules.values()), tuple(book.announcements.values())
    kept = store.results.read(key) if key else None
    report = load_report(kept, rules=rules, announcements=announcements) if kept is not None else None
    if report is not None:
        return report
    report = _make(paths, config, standard_input, progress, catalogues)
    # A file that was changed meanwhile may have been read before or after.
    is_settled = not any(map(depends_on_the_machine, report.problems))
    if key and is_settled and key == digest_of(paths, config, catalogues) and (data := dump_report(report)) is not None:
        store.results.write(key, data)
        store.prune()
    return report


def _make(
    paths: Sequence[str],
    config: Config,
    standard_input: bytes | None,
    progress: Progress,
    catalogues: Sequence[Catalogue],
) -> Report:
    from auditor import pipeline  # noqa: PLC0415 - brings the engine.

    return pipeline.audit(paths, config, standard_input=standard_input, progress=progress, catalogues=catalogues)


def digest_of(paths: Sequence[str], config: Config, catalogues: Sequence[Catalogue]) -> str:
    """The digest of all that a report depends on; empty if something cannot be read."""
    discovery = find_files(paths, config)
    digest = hashlib.sha256()
    try:
        for part in chain(_circumstances(paths, config, catalogues, discovery), _contents(discovery)):
            digest.update(len(part).to_bytes(8, "big"))
            digest.update(part)
    except (OSError, UnreadableError):
        return ""
    return digest.hexdigest()


def _circumstances(
    paths: Sequence[str], config: Config, catalogues: Sequence[Catalogue], discovery: Discovery
) -> Iterator[bytes]:
    yield from _plain((program_version(), *(catalogue.sha256 for catalogue in catalogues), *paths))
    yield repr(_as_decided(config)).encode("utf-8", "surrogatepass")
    found = (discovery.root, discovery.root_name, discovery.root_package, discovery.links, discovery.problems)
    focus = None if discovery.focus is None else sorted(discovery.focus)
    yield repr((*found, focus, sorted(discovery.skipped.items()))).encode("utf-8", "surrogatepass")
    baseline = baseline_file(config, Path(discovery.root))
    yield baseline.read_bytes() if baseline.is_file() else b"none"


def _as_decided(config: Config) -> Config:
    """The options without those that change nothing in a report."""
    return replace(
        config,
        execution=replace(config.execution, jobs=0, cache=True, cache_dir=None),
        display=replace(
            config.display,
            output_format=OutputFormat.FULL,
            output_file=None,
            outputs=(),
            statistics=False,
            explain=False,
            colour=Colour.AUTO,
        ),
    )


def _contents(discovery: Discovery) -> Iterator[bytes]:
    for file in discovery.files:
        yield from _plain((file.path, file.kind.value, str(file.explicit)))
        yield read_bytes(file)
    for settings in discovery.settings_files:
        yield from _plain((settings.path,))
        yield read_settings_bytes(settings)


def _plain(texts: Iterable[str]) -> Iterator[bytes]:
    return (text.encode("utf-8", "surrogatepass") for text in texts)
