"""Renewals by the clock of somebody else: functions and jobs that a settings file has run at a fixed interval."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.rhythms import interval_of_text
from auditor.detectors.lifetimes.roles import Renewal
from auditor.detectors.shared.name_uses import functions_at
from auditor.detectors.shared.traffic import are_for_tokens
from auditor.facts import expressions as expr
from auditor.facts.definitions import Function, Module
from auditor.facts.statements import Block
from auditor.facts.walk import expressions
from auditor.model import quoted
from auditor.semantics.resolution import SettingRow

# `rate(80 minutes)`, `cron(0 */2 * * ? *)`, `0 */2 * * *`, `every 2 hours`.
_SCHEDULE = re.compile(
    r"(?:rate|cron)\(.+\)|every \d+ \w+|[\d*/,]+ [\d*/,]+ (?:[\d*/,?LW]+ ?){1,2}[\w*,?/-]+", re.IGNORECASE
)
_CLOCK = re.compile(r"(?P<kind>rate|cron)\((?P<inner>.+)\)|every (?P<spelled>\d+ \w+)", re.IGNORECASE)
_FROM_ZERO = re.compile(r"(?<![\d*])0/(\d+)")
_COMMAND = re.compile(r"python[\d.]*\s+(?:-u\s+)?(?:-m\s+(?P<module>[\w.]+)|(?P<file>[\w./-]+)\.py)")
# A list with more parts is no command.
_PARTS_LIMIT = 12


def find_filed_schedules(analysis: Analysis) -> Iterator[Candidate]:
    """Every schedule in a settings file whose nearest function or job of the project only gets a token."""
    for rows in analysis.resolution.settings_with(_SCHEDULE):
        spoken = _commands(rows)
        for row in rows:
            seconds = seconds_of_clock(row.value) if _SCHEDULE.fullmatch(row.value) else None
            if seconds is None or not analysis.words.is_rhythm(seconds):
                continue
            lifetime = Lifetime(seconds=seconds, root=row.place, expression=None, names=())
            found = _nearest(row, spoken, analysis)
            if found is not None:
                yield from _candidate(lifetime, *found, analysis)


def seconds_of_clock(text: str) -> float | None:
    """How often `rate(80 minutes)`, `cron(0 */2 * * ? *)` or `every 2 hours` runs; None if that is no rhythm."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return interval_of_text(text)
    if found["kind"] and found["kind"].lower() == "cron":
        # Minutes come first here, and a year last.
        fields = _FROM_ZERO.sub(r"*/\1", found["inner"]).split()
        return interval_of_text(" ".join(fields[:5]))
    return interval_of_text(found["inner"] or found["spelled"])


def _commands(rows: Sequence[SettingRow]) -> list[tuple[str, str]]:
    """What a file tells by key: single values, and lists as one text (`command: [python, -m, renew]`)."""
    lists: dict[str, list[str]] = {}
    found: list[tuple[str, str]] = []
    for row in rows:
        parent, _, name = row.key.rpartition(".")
        if name.isdecimal():
            lists.setdefault(parent, []).append(row.value)
        found.append((row.key, row.value))
    return [*found, *((key, " ".join(parts)) for key, parts in lists.items() if len(parts) <= _PARTS_LIMIT)]


_Target = tuple[Module, Function | None]


def _nearest(row: SettingRow, spoken: list[tuple[str, str]], analysis: Analysis) -> _Target | None:
    """The only code of the project that the smallest part of the file names in which any is named."""
    parts = row.key.split(".")
    for length in range(len(parts) - 1, -1, -1):
        prefix = "".join(f"{part}." for part in parts[:length])
        found: dict[tuple[str, str], _Target] = {}
        for key, value in spoken:
            if f"{key}.".startswith(prefix) and (target := _target(value, _beside(key, spoken), analysis)) is not None:
                module, function = target
                found[module.path, function.name if function is not None else ""] = target
        if found:
            return next(iter(found.values())) if len(found) == 1 else None
    return None


def _beside(key: str, spoken: list[tuple[str, str]]) -> Iterator[str]:
    """The other values of the same part of a file: `CodeUri: functions/renew/` beside `Handler: app.handler`."""
    parent = key.rpartition(".")[0]
    return (value for other, value in spoken if other != key and other.rpartition(".")[0] == parent)


def _target(text: str, beside: Iterable[str], analysis: Analysis) -> _Target | None:
    """The function or the module that a value names; of several, the one in the folder that is named beside it."""
    if (command := _COMMAND.search(text)) is not None:
        module = _module(command["module"] or command["file"], analysis)
        return (module, None) if module is not None else None
    handlers = functions_at(text.strip().replace("/", "."), analysis.resolution)
    if len(handlers) > 1:
        folders = tuple(f"/{folder}/" for value in beside if (folder := value.strip("./")))
        handlers = [each for each in handlers if f"/{each.module.rpartition('/')[0]}/".endswith(folders)]
    if len(handlers) != 1:
        return None
    return analysis.resolution.modules[handlers[0].module], handlers[0].function


def _module(spelled: str, analysis: Analysis) -> Module | None:
    tail = spelled.replace(".", "/").strip("/")
    ends = (f"/{tail}.py", f"/{tail}/__main__.py")
    found = [module for path, module in analysis.resolution.modules.items() if f"/{path}".endswith(ends)]
    return found[0] if len(found) == 1 else None


def _candidate(
    lifetime: Lifetime, module: Module, function: Function | None, analysis: Analysis
) -> Iterator[Candidate]:
    analysis.syntax.walk(module.path)
    renewal = analysis.roles.of_function(function) if function is not None else _of_module(module, analysis)
    body: Block = function.body if function is not None else module.body
    use = next(
        (each for each in expressions(body, into_definitions=function is None) if isinstance(each, expr.Call)), None
    )
    if renewal is None or use is None or analysis.roles.is_conditional(renewal.name):
        return
    yield from run_by_clock([lifetime], use, renewal, analysis)


def run_by_clock(
    found: Iterable[Lifetime], use: expr.Call, renewal: Renewal, analysis: Analysis
) -> Iterator[Candidate]:
    """A renewal that something outside the code runs at an interval."""
    told, site = f"{quoted(renewal.name)} runs at this interval.", analysis.syntax.site(use)
    return candidates(found, use, site, told, (renewal.name,), message="scheduler", acts=renewal.sent)


def _of_module(module: Module, analysis: Analysis) -> Renewal | None:
    """A job that asks for tokens and for nothing else."""
    sent = analysis.traffic.of_module(module.path)
    stem = module.path.rpartition("/")[2].removesuffix(".py")
    return Renewal(name=stem, sent=sent) if are_for_tokens(sent) else None
