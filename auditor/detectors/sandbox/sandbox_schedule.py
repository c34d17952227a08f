"""Schedules and tests that take a day for the one on which the monthly sandbox is refreshed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from msgspec import Struct, field
from msgspec.structs import replace

from auditor.detectors.sandbox.module_topics import ModuleTopics
from auditor.detectors.sandbox.month_days import Day, MonthDays
from auditor.detectors.sandbox.refresh_mentions import RefreshMentions
from auditor.detectors.sandbox.refresh_words import ONLY_WORDS, Options, has_word
from auditor.detectors.sandbox.settings_schedules import settings_schedules
from auditor.detectors.shared.naming import target_names
from auditor.detectors.shared.options import read_options
from auditor.detectors.shared.passages import Passages
from auditor.detectors.shared.syntax import Site, Syntax, syntax_of
from auditor.facts import expressions as expr
from auditor.model import Confidence, Hop, Match, Rule
from auditor.model.knowledge import Knowledge
from auditor.semantics.resolution import Resolution


def inspect(resolution: Resolution, knowledge: Knowledge, rule: Rule) -> Iterator[Match]:
    """Whatever names a day of the month or computes a working day, and stands near the sandbox's refresh."""
    options = read_options(rule, Options)
    calling = _calling(resolution, knowledge, options.sandbox_words)
    yield from settings_schedules(resolution, knowledge.vendor, options, calling=calling)
    told = (text for module in resolution.modules.values() for text in (*module.words, module.prose))
    if not calling and not any(has_word(text, options.sandbox_words) for text in told):
        return
    syntax = syntax_of(resolution)
    topics = ModuleTopics(resolution=resolution, vendor=knowledge.vendor, syntax=syntax, options=options)
    mentions = RefreshMentions(resolution, knowledge.vendor, syntax, options, topics, Passages(syntax))
    days = MonthDays(resolution, options)
    by_line: dict[tuple[str, int], list[Match]] = defaultdict(list)
    steps = _Steps()
    for site in syntax.everywhere():
        for expression in site.parts:
            for day in days.of(expression, site) if type(expression) not in expr.NAMING else ():
                is_working_day = day.message == "working_day"
                is_topic = is_working_day and topics.is_monthly_refresh(site.module)
                is_about = is_topic or mentions.is_about_refresh(expression, site, is_working_day=is_working_day)
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
