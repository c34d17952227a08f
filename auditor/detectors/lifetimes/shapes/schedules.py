"""Renewals by the clock: jobs, timers and loops that get a new token after a fixed time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.candidate import Candidate, candidates
from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.lifetimes.rhythms import rhythms
from auditor.detectors.lifetimes.roles import Renewal
from auditor.detectors.shared.naming import chain_of, last_name, names_in, target_names
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import are_for_tokens
from auditor.detectors.shared.written import written_entries, written_text
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Function
from auditor.facts.walk import branches, calls_in, expressions, statements, subexpressions
from auditor.model import quoted
from auditor.semantics.domain.values import hint_of

_SLEEP_KEYWORDS = ("timeout", "delay", "seconds")


def find_schedules(analysis: Analysis) -> Iterator[Candidate]:
    for site in analysis.sites():
        match site.statement:
            case stmt.DefineFunction(function=function):
                yield from _decorated(function, site, analysis)
            case stmt.While() | stmt.For() as loop:
                yield from _sleeping(loop, site, analysis)
            case stmt.With() as workflow:
                yield from _workflow(workflow, site, analysis)
            case stmt.Assign(value=expr.Call() as workflow):
                yield from _assigned_workflow(workflow, site, analysis)
        yield from _handed_over_in(site, analysis)
    # Renewals that a module schedules which does not speak of tokens: `from jobs import refresh`.
    for site in analysis.timetables():
        yield from _handed_over_in(site, analysis)


def _handed_over_in(site: Site, analysis: Analysis) -> Iterator[Candidate]:
    for expression in site.parts:
        if isinstance(expression, expr.Call):
            yield from _handed_over(expression, site, analysis)
        elif isinstance(expression, expr.DictDisplay):
            yield from _table_of_tasks(expression, site, analysis)
            yield from _table_of_rhythms(expression, site, analysis)


def _handed_over(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """A call that is given a renewal and a rhythm: `schedule.every(2).hours.do(renew)`, `run_every(7000, renew)`."""
    if not _is_scheduler(call, analysis):
        return
    options = analysis.words.options
    renewals = [
        found
        for argument in call.args
        if (argument.keyword is None or argument.keyword in options.schedulers.task_keys)
        and (argument.keyword is not None or not isinstance(argument.value, expr.Literal) or _is_path(argument.value))
        and (found := analysis.roles.renewal(argument.value)) is not None
    ]
    if isinstance(call.func, expr.Attribute) and (served := analysis.roles.renewal(call.func.base)) is not None:
        renewals.append(served)
    if renewals:
        yield from _renewed(renewals[0], call, (), site, analysis)
        for start in _starts(call, site, analysis):
            yield from _renewed(renewals[0], start, (), site, analysis)


def _starts(call: expr.Call, site: Site, analysis: Analysis) -> Iterator[expr.Call]:
    """What else is called on the object: `a.start(…)` beside `a.timeout.connect(renew)` or `a = LoopingCall(renew)`."""
    match site.statement, call.func:
        case stmt.Assign(value=value, targets=(target,)), _ if value is call:
            timer = names_in(target)
        case _, expr.Attribute(base=expr.Attribute(base=base)):
            timer = names_in(base)
        case _:
            return
    for start in (start for other in analysis.syntax.walk(site.module.path) for start in other.calls):
        if isinstance(start.func, expr.Attribute) and timer and names_in(start.func.base) == timer:
            yield start


def _renewed(
    renewal: Renewal, use: expr.Expr, names: tuple[str, ...], site: Site, analysis: Analysis
) -> Iterator[Candidate]:
    if not analysis.roles.is_conditional(renewal.name.rpartition(".")[2]):
        yield from _run(rhythms(use, analysis), use, renewal, names, site)


def _is_scheduler(call: expr.Call, analysis: Analysis) -> bool:
    """Judged by the words of the callee, of the calls it is chained to, and of those that made its object."""
    options = analysis.words.options
    if next(chain_of(call), "").lower() in options.never_calls:
        return False
    if any(a.keyword in options.schedulers.schedule_keys or _is_rhythm(a.value) for a in call.args):
        return True
    hints = (hint_of(value).lower().split(".") for value in analysis.resolution.values(call.func))
    makers = (part for hint in hints for part in hint if part.endswith(")"))
    chain = " ".join((*(name.lower() for name in chain_of(call)), *makers))
    return any(word in chain for word in options.schedulers.words)


def _is_rhythm(value: expr.Expr) -> bool:
    return written_text(value).startswith("every ")


def _decorated(function: Function, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`@scheduler.scheduled_job("interval", hours=2)` on a renewal; also a workflow's decorator."""
    renewal = analysis.roles.of_function(function)
    for decorator in function.decorators if renewal is not None else ():
        if renewal is not None and isinstance(decorator, expr.Call) and _is_scheduler(decorator, analysis):
            yield from _renewed(renewal, decorator, names_in(decorator), site, analysis)


def _workflow(workflow: stmt.With, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`with DAG("procore_token_refresh", schedule=timedelta(hours=1)):`."""
    for expression, _ in workflow.items:
        if not isinstance(expression, expr.Call) or not _is_scheduler(expression, analysis):
            continue
        names = names_in(*(a.value for a in expression.args if isinstance(a.value, expr.Literal)))
        words = analysis.words
        if words.is_token(*names) and words.is_renewal(*names):
            renewal = Renewal(name=names[0], sent=analysis.traffic.behind(workflow.body))
            yield from _run(rhythms(expression, analysis), expression, renewal, names, site)
            return
        yield from _scheduled(calls_in(workflow.body), expression, site, analysis)


def _assigned_workflow(workflow: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`dag = DAG(…, schedule=…)`, with tasks that are given it: `PythonOperator(python_callable=renew, dag=dag)`."""
    names = target_names(site.statement)
    if len(names) != 1 or not _is_scheduler(workflow, analysis):
        return
    calls = (call for other in analysis.syntax.walk(site.module.path) for call in other.calls)
    tasks = (call for call in calls if any(last_name(argument.value) == names[0] for argument in call.args))
    yield from _scheduled(tasks, workflow, site, analysis)


def _scheduled(tasks: Iterable[expr.Call], workflow: expr.Call, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """A workflow of which every task renews."""
    given = [a.value for task in tasks for a in task.args if a.keyword in analysis.words.options.schedulers.task_keys]
    renewals = [analysis.roles.renewal(value) for value in given]
    first = next(iter(renewals), None)
    if first is not None and all(renewals):
        yield from _renewed(first, workflow, (), site, analysis)


def _is_path(literal: expr.Literal) -> bool:
    """Whether a text is the dotted path of a function (`"app.tasks.refresh_token"`), which a scheduler imports."""
    parts = literal.value.split(".") if isinstance(literal.value, str) else []
    return len(parts) > 1 and all(part.isidentifier() for part in parts)


def _table_of_rhythms(display: expr.DictDisplay, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`{"0 */2 * * *": ["app.tasks.refresh_procore_token"]}`."""
    for key, value in display.items:
        tasks = value.items if isinstance(value, expr.Sequence) else (value,)
        if isinstance(key, expr.Literal) and all(isinstance(task, expr.Literal) and _is_path(task) for task in tasks):
            renewals = (analysis.roles.renewal(task) for task in tasks)
            if (first := next((renewal for renewal in renewals if renewal is not None), None)) is not None:
                yield from _renewed(first, key, names_in(*tasks), site, analysis)


def _table_of_tasks(display: expr.DictDisplay, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """`{"task": "app.tasks.refresh_procore_token", "schedule": 5400.0}`."""
    options = analysis.words.options
    entries = dict(written_entries(display))
    task = next((entries[key] for key in options.schedulers.task_keys if key in entries), None)
    schedule = next((entries[key] for key in options.schedulers.schedule_keys if key in entries), None)
    renewal = analysis.roles.renewal(task) if task is not None else None
    if task is not None and schedule is not None and renewal is not None:
        yield from _renewed(renewal, schedule, names_in(task), site, analysis)


def _sleeping(loop: stmt.While | stmt.For, site: Site, analysis: Analysis) -> Iterator[Candidate]:
    """A loop that renews and sleeps, and does nothing else with the token."""
    pauses = analysis.words.options.schedulers.sleeps
    tested = subexpressions(loop.test) if isinstance(loop, stmt.While) else ()
    inside = (each for each in (*expressions(loop.body), *tested) if isinstance(each, expr.Call))
    sleeps = [call for call in inside if last_name(call.func) in pauses]
    renewal = _renewal_inside(loop, analysis) if sleeps else None
    if renewal is None or analysis.roles.is_conditional(renewal.name):
        return
    for call in sleeps:
        if _is_apart(call, loop.body, analysis):
            continue
        argument = next((a.value for a in call.args if a.keyword in (None, *_SLEEP_KEYWORDS)), None)
        for lifetime in analysis.durations.of(argument) if argument is not None else ():
            if analysis.words.is_rhythm(lifetime.seconds):
                own = tuple(name for name in lifetime.names if name not in _SLEEP_KEYWORDS)
                yield from _run([replace(lifetime, names=own)], call, renewal, (), site)


def _is_apart(sleep: expr.Call, body: stmt.Block, analysis: Analysis) -> bool:
    """Whether no turn of a loop sleeps and renews: it does the one after a 429, and the other after a 401."""
    renewals = {
        id(part)
        for part in expressions(body)
        if analysis.traffic.behind((), part)
        or (isinstance(part, expr.Call) and analysis.roles.renewal(part.func) is not None)
    }
    choices = (each for each in statements(body) if isinstance(each, stmt.If))
    held = [set(map(id, expressions(block))) for choice in choices for _, block in branches(choice)]
    with_sleep = [parts for parts in held if id(sleep) in parts]
    elsewhere = {part for parts in held if id(sleep) not in parts for part in parts}
    return bool(renewals) and renewals <= elsewhere and any(map(renewals.isdisjoint, with_sleep))


def _renewal_inside(loop: stmt.While | stmt.For, analysis: Analysis) -> Renewal | None:
    """What a loop renews; None when it also works with the token."""
    sent = analysis.traffic.behind(loop.body)
    if sent:
        return Renewal(name="", sent=sent) if are_for_tokens(sent) and not _is_guarded(loop, analysis) else None
    return next((found for call in calls_in(loop.body) if (found := analysis.roles.renewal(call.func))), None)


def _is_guarded(loop: stmt.While | stmt.For, analysis: Analysis) -> bool:
    """Whether the renewal waits for the token's own end."""
    names = names_in(*(inner.test for inner in statements(loop.body) if isinstance(inner, stmt.If)))
    return analysis.words.tells_end(*names)


def _run(
    found: Iterable[Lifetime], use: expr.Expr, renewal: Renewal, names: tuple[str, ...], site: Site
) -> Iterator[Candidate]:
    names = (renewal.name, *names, *target_names(site.statement))
    told = (
        f"{quoted(renewal.name)} runs at this interval." if renewal.name else "The token is renewed at this interval."
    )
    yield from candidates(found, use, site, told, names, message="scheduler", acts=renewal.sent)
