"""Numbers of an HTML report that are not those of rows in it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser

Lie = tuple[str, int, int]
"""What is counted, the number that is told, and the number of rows."""

# Where each is told beside the first screen, by its rows.
_KINDS = ("accepted", "dormant", "problem", "unknown-call")
_URGENCIES = ("broken", "ahead", "later", "advice")


@dataclass
class Rows(HTMLParser):
    """Rows of the page by their class, and what it says of them."""

    text: str
    rows: list[dict[str, str]] = field(default_factory=list)
    told: dict[str, list[int]] = field(default_factory=dict)
    _key: str = ""

    def __post_init__(self) -> None:
        super().__init__()
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"tr", "div", "li"} and "class" in given:
            self.rows.append(given)
        self._key = given.get("data-count") or given.get("data-sum", "")

    def handle_data(self, data: str) -> None:
        if self._key:
            self.told.setdefault(self._key, []).append(int(data.replace(",", "")))
            self._key = ""

    def of(self, kind: str) -> list[dict[str, str]]:
        return [row for row in self.rows if kind in row["class"].split()]

    def production(self) -> list[dict[str, str]]:
        return [each for each in self.of("instance") if "data-test" not in each]


def lies(text: str) -> list[Lie]:
    """Nothing where every number of a tree, or of a portfolio and each of its applications, is that of rows."""
    before, *applications = re.split(r'<div class="application">', text)
    if not applications:
        return _of_tree(text)
    return [*_of_portfolio(before, applications), *(each for part in applications for each in _of_tree(part))]


def _of_portfolio(before: str, applications: list[str]) -> list[Lie]:
    page, trees = Rows(before), [Rows(each) for each in applications]
    production = [tree.production() for tree in trees]
    broken = [sum(each["data-severity"] == "error" for each in rows) for rows in production]
    copied = sum(page.told.get("copied", []))
    heat = re.search(r'<table class="heat">(.*?)</table>', before, re.DOTALL)
    sums = (
        [_sum_of_cells(row) for row in re.findall(r"<tr class=\"application-row\">(.*?)</tr>", heat[1])] if heat else []
    )
    told = page.told["broken"]
    return _false(
        [
            ("applications", len(page.of("application-row")), len(trees) * (2 if heat else 1)),
            (
                "distinct",
                _number(before, r'<h3>Findings</h3><p class="number">([\d,]+)<'),
                sum(map(len, production)) - copied,
            ),
            *(("broken of one", number, rows) for number, rows in zip(told[1:], broken, strict=True)),
            ("broken, at most", min(told[0], sum(broken)), told[0]),
            *(("findings of one", n, len(rows)) for n, rows in zip(page.told["findings"], production, strict=True)),
            *(("heat map", number, len(rows)) for number, rows in zip(sums, production, strict=bool(heat))),
            ("exposed", _number(before, r"findings? in ([\d,]+) applications?</p>"), sum(map(bool, broken))),
            *_of_timeline(before),
        ]
    )


def _of_tree(text: str) -> list[Lie]:
    page = Rows(text)
    production = page.production()
    told = {key: numbers[0] for key, numbers in page.told.items()}
    numbers, packages = page.told.get("findings", []), Counter[str]()
    for row, number in zip(page.of("package"), numbers, strict=False):
        packages[row["class"].split()[1]] += number
    sure = re.search(r"([\d,]+) of ([\d,]+)</p><p[^>]*>findings with high", text)
    sentence = re.search(r"In production code: (\d+) broken today, (\d+) with.*?, (\d+) deprecated.*?, (\d+) adv", text)
    assert sentence is not None
    skipped = sum(int(each["data-number"]) for each in page.of("skipped"))
    return _false(
        [
            ("broken", told["broken"], sum(each["data-severity"] == "error" for each in production)),
            ("in test code", told.get("test", 0), len(page.of("instance")) - len(production)),
            ("files skipped", told.get("skipped", 0), skipped),
            *(
                ("by urgency", int(told), packages[each])
                for each, told in zip(_URGENCIES, sentence.groups(), strict=True)
            ),
            *((kind, told.get(kind, 0), len(page.of(kind))) for kind in _KINDS if _has(kind, text)),
            ("production", int(sure[2]) if sure else 0, len(production)),
            ("sure", int(sure[1]) if sure else 0, sum(each["data-confidence"] == "high" for each in production)),
            ("packages", len(numbers), len(page.of("package"))),
            ("planned", sum(packages.values()), len(production)),
            *_parts(text, r'<section class="group"', r"\Z", r"</span> ([\d,]+) findings?; ", 'class="instance"'),
            *_parts(text, r'<article class="finding', "</article>", r"; ([\d,]+) places", 'class="instance"'),
            *_parts(text, r'<details class="changes"', "</table>", r"\(([\d,]+)\)</summary>", '<tr class="change '),
            *_of_calls(text, page),
            *(_of_timeline(text) if 'id="timeline"' in text else ()),
        ]
    )


def _of_calls(text: str, page: Rows) -> list[Lie]:
    told = re.search(r"<summary>([\d,]+) endpoints? \(([^)]*)\)", text)
    if told is None:
        return []
    statuses = Counter(each["data-status"] for each in page.of("endpoint"))
    each = ((number_name.split(" ", 1)) for number_name in told[2].split(", "))
    return [
        ("endpoints", int(told[1].replace(",", "")), statuses.total()),
        *((f"endpoints {name}", int(number.replace(",", "")), statuses[name]) for number, name in each),
    ]


def _of_timeline(text: str) -> list[Lie]:
    section = text[text.index('id="timeline"') :].split("</section>", maxsplit=1)[0]
    rows = len(re.findall(r'<svg class="track"', section)) + section.count("Takes the place of")
    stars = ("stars", _number(section, r"([\d,]+) have a star"), section.count(" *</p>"))
    return [("announcements", _number(section, r"All ([\d,]+) known"), rows), stars]


def _parts(text: str, start: str, end: str, number: str, row: str) -> list[Lie]:
    """In each part the number that it tells, where it tells one: a card with one place does not."""
    parts = [re.split(end, each)[0] for each in re.split(start, text)[1:]]
    return [(start, _number(each, number), each.count(row)) for each in parts if re.search(number, each)]


def _sum_of_cells(row: str) -> int:
    return sum(int(number.replace(",", "")) for number in re.findall(r">([\d,]+) [EWN]<", row))


def _number(text: str, pattern: str) -> int:
    found = re.search(pattern, text)
    return int(found[1].replace(",", "")) if found else 0


def _has(kind: str, text: str) -> bool:
    """A result without an inventory counts calls, and has no rows of them."""
    return kind != "unknown-call" or "holds no inventory" not in text


def _false(told: list[Lie]) -> list[Lie]:
    return [each for each in told if each[1] != each[2]]
