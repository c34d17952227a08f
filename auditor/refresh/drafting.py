"""Writes a first `announcement.toml` for a posting that the catalogue does not know."""

from __future__ import annotations

import re

from auditor.refresh.comparing import Verdict
from auditor.refresh.pages import find_dates

_SLUG_WORDS = 6


def slug(title: str) -> str:
    """A folder's name for a posting."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower())[:_SLUG_WORDS]) or "posting"


def draft(verdict: Verdict) -> str:
    """A first `announcement.toml` for an unknown posting; what only a person can say is left empty."""
    posting = verdict.posting
    quoted = posting.title.replace("\\", "\\\\").replace('"', '\\"')
    sentences = [f"# {day}: {_around(posting.text, place)}" for day, place in find_dates(posting.text)]
    nearest = f"# The nearest rule is {verdict.nearest.code} {verdict.nearest.name}.\n" if verdict.nearest else ""
    return (
        f'id = "{slug(posting.title)}"\ntitle = "{quoted}"\n# The page of the announcement.\nurl = ""\n'
        f"posted = {posting.day}\n"
        "# What it says, in your own words.\n"
        'text = ""\nsources = [""]\n'
        f"{nearest}"
        "# Name the rules that cover it (`covered_by`), add one beside this file, or say why no code is affected.\n"
        'no_effect = ""\n\n'
        + "".join(f"{sentence}\n" for sentence in sentences)
        + f'[[phase]]\nname = "announced"\nfrom = {posting.day}\neffect = ""\n'
        + "".join(f'\n[[phase]]\nname = ""\nfrom = {day}\neffect = ""\n' for day in verdict.days if day > posting.day)
    )


def _around(text: str, place: int) -> str:
    """The sentence around a place, for the eyes of the person who writes the announcement."""
    line = text[text.rfind("\n", 0, place) + 1 :].split("\n", maxsplit=1)[0]
    return " ".join("".join(c for c in line if c.isprintable()).split())[:160]
