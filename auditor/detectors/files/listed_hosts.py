"""Lists of hosts in settings files that let file links pass, whoever reads them: proxies do, and other programs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from auditor.detectors.files.link_marks import Mark, Marks, is_address
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Place

_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
# What hosts, patterns and directives of policies have, and plain words have not.
_SIGN = re.compile(r"[.*':-]")
_SEPARATORS = re.compile(r"[\s,;|]+")


def listed_hosts(resolution: Resolution, marks: Marks, list_words: frozenset[str]) -> Iterator[tuple[Mark, Place]]:
    """The vendor's file hosts and buckets under keys that speak of what is allowed."""
    spelled = (re.escape(name) for name in (*marks.vendor.files.hosts, *marks.vendor.files.buckets))
    for rows in resolution.settings_with(re.compile(rf"(?is).*(?:{'|'.join(spelled)}).*")):
        for row in rows:
            if not list_words & {word.lower() for word in _WORDS.findall(row.key)}:
                continue
            parts = [part for part in _SEPARATORS.split(row.value) if part]
            if not all(_SIGN.search(part) for part in parts):
                continue
            found = (marks.of(part, None) for part in parts)
            sure = (mark for mark in found if mark is not None and mark.is_sure)
            mark = next((each for each in sure if each.is_bucket or is_address(each)), None)
            if mark is not None:
                yield mark, row.place
