"""Schedules and tests that take a day for the one on which the monthly sandbox is refreshed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.detectors.sandbox.month_days import CRON, Day, MonthDays, early_days
from auditor.detectors.sandbox.refresh_mentions import RefreshMentions
from auditor.detectors.sandbox.refresh_words import ONLY_WORDS, ModuleTopics, Options, has_word, names_refresh
from auditor.detectors.shared.evidence import match_at
from auditor.detectors.shared.naming import target_names
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.passages import Passages
from auditor.detectors.shared.syntax import Site, Syntax, syntax_of
from auditor.facts import expressions as expr
from auditor.facts.walk import definitions
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.model.vendor import Vendor
from auditor.semantics.resolution import Resolution, SettingRow


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Whatever names a day of the month or computes a working day, and stands near the sandbox's refresh."""
    options = read_options(rule, Options)
    calling = _calling(resolution, knowledge, options.sandbox_words)
    yield from _settings_schedules(resolution, knowledge.vendor, options, calling=calling)
    told = (text for module in resolution.modules.values() for text in (*module.words, module.prose))
    if not calling and not any(has_word(text, options.sandbox_words) for text in told):
        return
    syntax = syntax_of(resolution)
    topics = ModuleTopics(resolution=resolution, vendor=knowledge.vendor, syntax=syntax, options=options)
    mentions = RefreshMentions(resolution, knowledge.vendor, syntax, options, topics, Passages(syntax))
    days = MonthDays(resolution, options)
    by_line: dict[tuple[str, int], list[Match]] = defaultdict(list)
    steps = _Steps()
    for around in syntax.everywhere():
        for expression in around.parts:
            for day in days.of(expression, around) if type(expression) not in expr.NAMING else ():
                site = syntax.site(day.expression)
                is_working_day = day.message == "working_day"
                is_topic = is_working_day and topics.is_monthly_refresh(site.module)
                is_about = is_topic or mentions.is_about_refresh(day.expression, site, is_working_day=is_working_day)
                if is_about and (not day.is_built or mentions.computes_date(site)):
                    match = _match(day, syntax, resolution)
                    line = match.root.path, match.root.line
                    by_line[line].append(match)
                    steps.note(line, site)
    for line, together in by_line.items():
        # `BMonthBegin(1) + BDay(1)` is one computation, also where its steps have lines of their own.
        last = by_line[steps.last(line)]
        first = min((match.root for match in last), key=lambda place: place.column)
        yield from (replace(match, root=first) for match in together)


class _Steps(Struct):
    """Which lines of a function take up what earlier ones computed."""

    _made: dict[tuple[int, str], tuple[str, int]] = field(default_factory=dict)
    _next: dict[tuple[str, int], tuple[str, int]] = field(default_factory=dict)

    def note(self, line: tuple[str, int], site: Site) -> None:
        around = id(site.function)
        for part in site.parts:
            earlier = self._made.get((around, part.id)) if isinstance(part, expr.Name) else None
            if earlier is not None and earlier < line:
                self._next[earlier] = line
        for name in target_names(site.statement):
            self._made[around, name] = line

    def last(self, line: tuple[str, int]) -> tuple[str, int]:
        """The line at which the computation ends that one is a step of; each line only leads further down."""
        while line in self._next:
            line = self._next[line]
        return line


def _calling(resolution: Resolution, knowledge: Knowledge, words: tuple[str, ...]) -> frozenset[str]:
    """The modules that send something to an environment of the vendor's that is called so."""
    return frozenset(
        place.module
        for request in resolution.requests
        for place in request.observation.way
        if (known := knowledge.vendor.environment_of(request.url.host or "")) is not None
        and any(word in known.name for word in words)
    )


def _match(day: Day, syntax: Syntax, resolution: Resolution) -> Match:
    use = resolution.locate(syntax.place(day.expression))
    root = resolution.locate(day.place) if day.place is not None else use
    return Match(
        root=root,
        site=use,
        message=day.message,
        fields={"when": day.when},
        confidence=Confidence.MEDIUM,
        reasons=(ONLY_WORDS,),
        evidence=(
            Hop(location=root, message="The day is set here."),
            Hop(location=use, message="The code relies on the day here."),
        ),
    )


class _Schedule(Struct, frozen=True, kw_only=True):
    """A row with a cron expression, the rows that say what it is for, and whether these are all of its file."""

    row: SettingRow
    around: tuple[SettingRow, ...]
    is_whole: bool


def _settings_schedules(
    resolution: Resolution, vendor: Vendor, options: Options, *, calling: AbstractSet[str]
) -> Iterator[Match]:
    """Cron expressions for the first days of a month near words that speak of the refresh.

    `calling` are the modules that send requests to a sandbox of the vendor's.
    """
    for rows in resolution.settings_with(CRON):
        documents = list(_documents(rows))
        for document in documents:
            for schedule in _schedules(document, is_file=len(documents) == 1):
                when = early_days(schedule.row.value, options)
                if not when:
                    continue
                told = _told(schedule)
                run = list(_modules(told, resolution, options))
                prose = " ".join((told, *(resolution.modules[path].prose for path in run)))
                if names_refresh(prose, vendor, options, is_called=not calling.isdisjoint(run)):
                    yield match_at(
                        schedule.row.place,
                        "The day is set here.",
                        resolution,
                        message="fixed_day",
                        fields={"when": when},
                        confidence=Confidence.MEDIUM,
                        reasons=(ONLY_WORDS,),
                    )


def _documents(rows: Sequence[SettingRow]) -> Iterator[tuple[SettingRow, ...]]:
    """The documents of one file: a key that comes again begins the next one."""
    current: list[SettingRow] = []
    seen: set[str] = set()
    for row in rows:
        if row.key in seen:
            yield tuple(current)
            current, seen = [], set()
        seen.add(row.key)
        current.append(row)
    yield tuple(current)


def _schedules(document: tuple[SettingRow, ...], *, is_file: bool) -> Iterator[_Schedule]:
    crons = [row for row in document if CRON.fullmatch(row.value)]
    for row in crons:
        # Several in one list start one job.
        listed = _list_of(row, document)
        others = [other for other in crons if not listed or _list_of(other, document) != listed]
        around = _around(row, document, [other for other in others if other is not row])
        yield _Schedule(row=row, around=around, is_whole=is_file and len(around) == len(document))


def _list_of(row: SettingRow, document: tuple[SettingRow, ...]) -> str:
    """The list of schedules that a row stands in (`on.schedule.0.cron`); empty for none, and where each has more."""
    *above, number, _ = ["", "", *row.key.split(".")]
    if not number.isdecimal() or not above[-1].startswith("schedul"):
        return ""
    item = row.key.rpartition(".")[0]
    is_bare = not any(each.key.startswith(f"{item}.") for each in document if each is not row)
    return ".".join(above) if is_bare else ""


def _around(row: SettingRow, document: tuple[SettingRow, ...], others: list[SettingRow]) -> tuple[SettingRow, ...]:
    """The largest part of a document that has no other schedule."""
    parts = row.key.split(".")
    for length in range(len(parts)):
        prefix = "".join(f"{part}." for part in parts[:length])
        if any(other.key.startswith(prefix) for other in others):
            continue
        return tuple(each for each in document if each.key.startswith(prefix))
    return (row,)


def _told(schedule: _Schedule) -> str:
    """The words of a job: its keys and values, and the file's name if that is about this job alone."""
    # Which actions a workflow takes says nothing of what it is for.
    around = (row for row in schedule.around if not row.key.endswith(".uses"))
    words = [schedule.row.key, *(f"{row.key} {row.value}" for row in around)]
    file = schedule.row.place.module.rpartition("/")[2]
    return " ".join([*words, *([file] if schedule.is_whole else [])]).lower()


def _modules(told: str, resolution: Resolution, options: Options) -> Iterator[str]:
    """The modules that a job for a refresh runs (`python -m reseed`, `flows.py:reseed`)."""
    called = set(re.findall(r"[\w-]+", told))
    for path, module in resolution.modules.items():
        stem = path.rpartition("/")[2].removesuffix(".py").lower()
        names = {stem, *(function.name.lower() for _, function, _ in definitions(module))}
        if any(word in name for name in names & called for word in options.refresh_words):
            yield path
