"""What the code around a schedule speaks of: whether it is the refresh of one of the vendor's environments."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec import Struct, field

from auditor.detectors.sandbox.refresh_words import (
    NAME_LIMIT,
    ModuleTopics,
    Options,
    blocks_around,
    has_word,
    names_around,
    told_by,
    without_others,
)
from auditor.detectors.shared.attribution import speaking_modules
from auditor.detectors.shared.moments import bindings
from auditor.detectors.shared.name_uses import functions_at, name_uses
from auditor.detectors.shared.naming import labels, last_name
from auditor.detectors.shared.passages import Passages
from auditor.detectors.shared.syntax import Site, Syntax
from auditor.detectors.shared.url_texts import host_place
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Module
from auditor.facts.walk import direct_expressions, expressions, subexpressions
from auditor.model.vendor import Vendor
from auditor.models.names import is_named
from auditor.semantics.domain.values import FunctionValue, Text, Value
from auditor.semantics.resolution import Resolution


class Called(NamedTuple):
    """An environment that a request goes to; `is_set` if a settings file says so, which is another one elsewhere."""

    environment: str
    is_set: bool


class Near(Struct, frozen=True, kw_only=True):
    """The words around a schedule in lower case, the environments that its job calls, and the modules that it is in.

    `scheduled` are the environments that are called on the day, `guarded` those that are left alone then; `is_job` if
    it is known what is run.
    """

    text: str
    environments: frozenset[str]
    scheduled: frozenset[Called]
    guarded: frozenset[Called]
    modules: frozenset[str]
    is_job: bool


class RefreshMentions(Struct, eq=False):
    """Answers for one resolution. `calls` are filled with the environments of the vendor's that requests go to."""

    resolution: Resolution
    vendor: Vendor
    syntax: Syntax
    options: Options
    topics: ModuleTopics
    calls: Passages[Called]
    _users: dict[str, list[Site]] = field(default_factory=lambda: defaultdict(list))
    _environments: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        for site in self.syntax.everywhere():
            # Keywords of calls name what is handed over.
            words = {word for part in site.parts for word in _words(part)}
            for name in (word for word in words if len(word) <= NAME_LIMIT and " " not in word):
                self._users[name].append(site)
        for request in self.resolution.requests:
            environment = self.vendor.environment_of(request.url.host or "")
            if environment is not None:
                self._environments.add(environment.name)
                place = host_place(request.url)
                is_set = place is not None and place.module not in self.resolution.modules
                self.calls.note(request.observation, {Called(environment.name, is_set)})

    def is_about_refresh(self, expression: expr.Expr, site: Site, *, is_working_day: bool) -> bool:
        """Whether what stands around an expression is about the refresh of the monthly environment.

        That is known to come on a working day, so what calls nothing but a sandbox on one goes by the refresh.
        """
        near = self._near(expression, site)
        wanted = self.options.environment
        only = [called for called in (near.scheduled, near.guarded) if _names(called) == {wanted}]
        if any(Called(wanted, is_set=False) in called for called in only):
            return True
        if is_working_day and (self._are_sandboxes(near.scheduled) or self._are_sandboxes(near.guarded)):
            return True
        text = without_others(near.text, self.options)
        if not has_word(text, self.options.refresh_words):
            return False
        if only:
            # Jobs of all kinds call what the settings of one deployment name; this one speaks of the refresh.
            return True
        if self._names_another(text) and not self.vendor.is_named_in(text):
            return False
        module = site.module
        if not has_word(text, self.options.sandbox_words):
            is_told = self.topics.is_refresh(module) or has_word(module.prose, self.options.monthly_words)
            return is_told and self.topics.is_vendor(module)
        spoken = [module, *(known for path in near.modules if (known := self.resolution.modules.get(path)) is not None)]
        is_monthly = wanted in near.environments or has_word(text, self.options.monthly_words)
        if is_monthly or self.topics.spells_host(module) or any(map(self.topics.is_monthly, spoken)):
            is_vendor = self.vendor.is_named_in(text, module.path) or any(map(self.topics.is_vendor, spoken))
            return is_vendor or wanted in self._environments
        # What calls a sandbox of the vendor's means that one; a job that is known must do so itself.
        asked = near.environments if near.is_job else self._called_beside({module.path, *near.modules})
        return self.vendor.is_named_in(text) or any(has_word(known, self.options.sandbox_words) for known in asked)

    def _are_sandboxes(self, called: frozenset[Called]) -> bool:
        words = self.options.sandbox_words
        return bool(called) and all(not each.is_set and has_word(each.environment, words) for each in called)

    def _names_another(self, text: str) -> bool:
        """Whether words speak of another vendor; what computes working days is not the one of that name."""
        for word in (*self.options.working_day_words, *self.options.working_day_calls):
            text = text.replace(word.lower(), "")
        return self.vendor.names_another(text)

    def computes_date(self, site: Site) -> bool:
        """Whether the function around says that it tells the date of the refresh."""
        name = site.function.name.lower() if site.function is not None else ""
        words = self.options
        return all(has_word(name, each) for each in (words.sandbox_words, words.refresh_words, words.date_words))

    def _near(self, expression: expr.Expr, site: Site) -> Near:
        words = list(labels(expression, self.syntax))
        parts = list(self._around(expression, site))
        if isinstance(site.statement, stmt.Assign) and site.function is None:
            asked: set[str] = set()
            for name in words:  # Grows while it is walked.
                users = () if name in asked else self._users_of(name, site.module)
                asked.add(name)
                for user in users:
                    if user is not site:
                        parts.extend(self._around_name(name, user))
                        words.extend(names_around(user))
        words.extend(names_around(site))
        modules, asking, guarded = set[str](), set[Called](), set[Called]()
        runs = site.statement.function if isinstance(site.statement, stmt.DefineFunction) else site.function
        environments = {*self.calls.reached(runs, site.module.path)}
        if runs is not None and runs is site.function:
            guarded |= environments if _leaves(site.statement) else set()
            for user in self._users_of(runs.name, site.module):
                # Who asks for the day.
                theirs = self.calls.reached(user.function, "")
                asking |= theirs
                if _leaves(user.statement):
                    guarded |= theirs
                elif isinstance(user.statement, stmt.If):
                    guarded |= self.calls.behind(user.statement.body)
                words.extend(word for part in (*_of_statement(user), *blocks_around(user)) for word in _words(part))
        is_job = False
        for part in parts:
            words.extend(_words(part))
            for value in self._handed(part):
                if isinstance(value, FunctionValue):
                    environments |= self.calls.reached(value.function, value.module)
                    modules.add(value.module)
                    is_job = is_job or not self.syntax.is_callee(part)
                    words.extend(told_by(value.function))
        guards = self.calls.behind(site.statement.body) if isinstance(site.statement, stmt.If) else None
        return Near(
            text=" ".join(words).lower(),
            environments=_names(environments | asking),
            scheduled=frozenset(guards if guards is not None else environments),
            guarded=frozenset(guarded),
            modules=frozenset(modules),
            is_job=is_job,
        )

    def _called_beside(self, modules: set[str]) -> frozenset[str]:
        """The environments that a project calls, if the vendor has to do with one of these modules."""
        speaking = speaking_modules(self.resolution, self.vendor)
        return frozenset() if speaking.isdisjoint(modules) else frozenset(self._environments)

    def _handed(self, part: expr.Expr) -> Iterator[Value]:
        """What a schedule is given to run, also by the path of a function in a text."""
        match part:
            case expr.Name() | expr.Attribute() | expr.Literal(value=str()):
                values = self.resolution.values(part)
            case _:
                return
        for value in values:
            named = value.literal if isinstance(value, Text) else None
            yield from functions_at(named, self.resolution) if named is not None and "." in named else (value,)

    def _users_of(self, name: str, home: Module) -> Iterator[Site]:
        """The statements that read a name of a module: there, and in modules that have it from there."""
        uses = name_uses(self.syntax)
        taken = (name, home.name.rpartition(".")[2])
        modules = {home.path, *(module.path for each in taken for module, _ in uses.imported_as(each))}
        yield from (user for user in self._users.get(name, ()) if user.module.path in modules)

    def _around_name(self, name: str, user: Site) -> Iterator[expr.Expr]:
        """What a statement says of a thing that it names: of several in a list only the one with that name."""
        for part in user.parts:
            if name in _words(part) and (entry := self._entry(part)) is not None:
                yield from subexpressions(entry)
                return
        yield from _of_statement(user)

    def _around(self, expression: expr.Expr, site: Site) -> Iterator[expr.Expr]:
        """The entry of a table that an expression stands in; outside of tables its statement with what it guards."""
        entry = self._entry(expression)
        if entry is not None:
            yield from subexpressions(entry)
            return
        yield from _of_statement(site)
        for outer in self.syntax.ancestors(expression):
            # `job.setall("0 6 2 * *")`: what the job is was said where it was made.
            owner = outer.func.base if isinstance(outer, expr.Call) and isinstance(outer.func, expr.Attribute) else None
            for made in bindings(owner, self.syntax) if isinstance(owner, expr.Name) else ():
                yield from subexpressions(made)

    def _entry(self, expression: expr.Expr) -> expr.Expr | None:
        """The innermost mapping around an expression, or the one of several items of a list that it stands in."""
        child = expression
        for outer in self.syntax.ancestors(expression):
            if isinstance(outer, expr.DictDisplay):
                return outer
            if isinstance(outer, expr.Sequence) and len(outer.items) > 1 and not isinstance(child, expr.Literal):
                is_row = outer.kind == "tuple" and isinstance(child, expr.Name | expr.Attribute)
                if not is_row:
                    return child
            child = outer
        return None


def _names(called: Iterable[Called]) -> frozenset[str]:
    return frozenset(each.environment for each in called)


def _leaves(statement: stmt.Statement) -> bool:
    """Whether nothing more is done in a function where a condition holds."""
    last = statement.body[-1] if isinstance(statement, stmt.If) and statement.body else None
    if isinstance(last, stmt.Evaluate) and isinstance(last.value, expr.Call):
        return is_named(last_name(last.value.func), "leaving")
    return isinstance(last, stmt.Return | stmt.Raise)


def _of_statement(site: Site) -> Iterator[expr.Expr]:
    statement = site.statement
    for root in direct_expressions(statement):
        yield from subexpressions(root)
    if isinstance(statement, stmt.If):
        yield from expressions(statement.body)


def _words(part: expr.Expr) -> Iterable[str]:
    match part:
        case expr.Name(id=name) | expr.Attribute(attr=name):
            return (name,)
        case expr.Literal(value=str() as text):
            return (text,)
        case _:
            return ()
