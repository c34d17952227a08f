"""Compares the postings of an announcements page with what the catalogue knows."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from enum import Enum

from msgspec import Struct

from auditor.catalogue import Catalogue
from auditor.model import Announcement, Rule
from auditor.refresh.pages import Posting, find_dates

# Titles that agree so much are one title; with the same day, half of that is enough.
_SAME_TITLE = 0.85
_SAME_DAY = 0.5
# Less likeness to a rule says nothing.
_LEAST_LIKENESS = 0.1


class Standing(Enum):
    """How a posting stands to the catalogue."""

    KNOWN = "known"
    UPDATED = "updated since"
    UNKNOWN = "unknown"


class Verdict(Struct, frozen=True, kw_only=True):
    """A posting and the announcement that it is, if any; `nearest` is the rule whose words are most like its own.

    `days` are those that the posting names beside its own.
    """

    posting: Posting
    standing: Standing
    announcement: Announcement | None
    nearest: Rule | None
    days: tuple[date, ...]


def compare(postings: Sequence[Posting], catalogue: Catalogue) -> tuple[Verdict, ...]:
    """A verdict for each posting, in their order."""
    exact = {number: known for number, posting in enumerate(postings) if (known := _exact(posting, catalogue))}
    taken = {known.id for known in exact.values()}
    likeness = _Likeness(catalogue)
    verdicts = []
    for number, posting in enumerate(postings):
        known = exact.get(number)
        standing = Standing.KNOWN
        if known is None and (known := _titled(posting, catalogue, taken)) is not None:
            taken.add(known.id)
            standing = Standing.UPDATED if posting.day > max(_days(known)) else Standing.KNOWN
        verdicts.append(
            Verdict(
                posting=posting,
                standing=standing if known else Standing.UNKNOWN,
                announcement=known,
                nearest=None if known else likeness.nearest(posting),
                days=tuple(sorted({day for day, _ in find_dates(posting.text)} - {posting.day})),
            )
        )
    return tuple(verdicts)


def _exact(posting: Posting, catalogue: Catalogue) -> Announcement | None:
    """The announcement with this title and this day, or on this day with nearly this title."""
    same_day = [each for each in catalogue.announcements if posting.day in _days(each)]
    best = max(same_day, key=lambda each: _ratio(posting, each), default=None)
    return best if best is not None and _ratio(posting, best) >= _SAME_DAY else None


def _titled(posting: Posting, catalogue: Catalogue, taken: set[str]) -> Announcement | None:
    """The newest announcement with this title that no other posting is."""
    same = [each for each in catalogue.announcements if each.id not in taken and _ratio(posting, each) >= _SAME_TITLE]
    return max(same, key=lambda each: max(_days(each)), default=None)


def _days(announcement: Announcement) -> tuple[date, ...]:
    updated = (announcement.updated,) if announcement.updated else ()
    return (announcement.posted, *updated, *announcement.listed)


def _ratio(posting: Posting, announcement: Announcement) -> float:
    one, other = (" ".join(_words(text)) for text in (posting.title, announcement.title))
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


class _Likeness:
    """How like a text is to each rule: the cosine between their words, where rare words count most (tf-idf)."""

    def __init__(self, catalogue: Catalogue) -> None:
        counted = [
            (rule, Counter(_words(f"{rule.summary} {rule.why} {rule.remediation} {known.title} {known.text}")))
            for rule in catalogue.rules
            if (known := catalogue.announcement(rule.announcement)) is not None
        ]
        spread = Counter(word for _, words in counted for word in words)
        self._rarity = {word: math.log(len(counted) / number) for word, number in spread.items()}
        self._rules = [(rule, self._weighed(words)) for rule, words in counted]

    def nearest(self, posting: Posting) -> Rule | None:
        wanted = self._weighed(Counter(_words(f"{posting.title} {posting.text}")))
        likeness = [(_cosine(wanted, words), rule) for rule, words in self._rules]
        best, rule = max(likeness, key=lambda each: each[0], default=(0.0, None))
        return rule if best >= _LEAST_LIKENESS else None

    def _weighed(self, words: Mapping[str, int]) -> dict[str, float]:
        return {word: count * self._rarity[word] for word, count in words.items() if word in self._rarity}


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    shared = sum(weight * other.get(word, 0.0) for word, weight in one.items())
    sizes = math.hypot(*one.values()) * math.hypot(*other.values())
    return shared / sizes if sizes else 0.0
