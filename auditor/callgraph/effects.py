"""Functions that do nothing but compute a result, as their code says: where nobody takes the result, nothing is lost.

Judged by names, and carefully: a call may mean every function of the project that is so called, and a library only by
a name that is known to have no effect. What raises is an effect, since checks say what they know that way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from auditor.callgraph.fresh import FreshNames, is_word, local_names, word_names
from auditor.facts import expressions as expr
from auditor.facts import statements as stmt
from auditor.facts.definitions import Class, Function, Module
from auditor.facts.walk import definitions, direct_expressions, statements, subexpressions
from auditor.models.names import is_named

_FORBIDDEN = (stmt.With, stmt.Scope, stmt.Delete, stmt.DefineFunction, stmt.DefineClass)
# Arguments that are called by whoever is given them.
_CALLED_BACK = frozenset({"key", "default", "cls", "object_hook", "repl", "parse_float", "parse_int"})
_DECORATORS = frozenset({"staticmethod", "classmethod", "property"})
# What an operator, a loop or a format may run without being named; other methods of this form are called by name.
_FILLING = frozenset({"__init__", "__new__", "__post_init__"})
# Classes below classes whose making is looked at.
_DEPTH = 8
_NAMED_METHODS = frozenset({"__init__", "__new__", "__call__", "__enter__", "__exit__", "__aenter__", "__aexit__"})
_NAMED_METHODS |= {"__post_init__", "__setattr__", "__setitem__", "__delitem__", "__delattr__", "__del__", "__set__"}
_NAMED_METHODS |= {"__init_subclass__", "__set_name__", "__class_getitem__", "__await__", "__aiter__", "__anext__"}


class _Mentions(Struct, frozen=True):
    """What a function mentions: names that it calls or hands on, attributes that it calls or hands on or only reads.

    `methods` are called on its own object or class; what `attributes` and `read` mean is less certain. `asks` if it
    looks into something by a word (`value.get("name")`): harmless unless that is an object that sends.
    """

    names: frozenset[str]
    methods: frozenset[str]
    attributes: frozenset[str]
    read: frozenset[str]
    raises: bool
    asks: bool


class Effects(Struct, eq=False):
    """Asked by the engine; `sending` are names of library methods that send, `modules` those of the project by path."""

    modules: Mapping[str, Module]
    sending: frozenset[str]
    # Functions by name: methods, and those that stand in no class.
    _methods: dict[str, list[tuple[str, Function]]] = field(default_factory=dict)
    _plain: dict[str, list[tuple[str, Function]]] = field(default_factory=dict)
    _classes: dict[str, list[tuple[str, Class]]] = field(default_factory=dict)
    _bound: dict[str, dict[str, str]] = field(default_factory=dict)
    # None for a function that has an effect of its own.
    _mentioned: dict[int, _Mentions | None] = field(default_factory=dict)
    _pure: dict[tuple[int, bool], bool] = field(default_factory=dict)

    def is_pure(self, path: str, function: Function) -> bool:
        """Whether a function of a module, and everything that it may call, only computes a result."""
        if function.name in _FILLING:
            return False
        return self._is_without_effect(path, function)

    def only_asks(self, path: str, function: Function) -> bool:
        """The same, if nothing that it is handed is an object that sends or has properties."""
        return function.name not in _FILLING and self._is_without_effect(path, function, asks=True)

    def _is_without_effect(self, path: str, function: Function, *, asks: bool = False) -> bool:
        known = self._pure.get((id(function), asks))
        if known is None:
            known = self._pure[id(function), asks] = self._search(path, function, asks=asks)
        return known

    def _only_fills(self, path: str, cls: Class, depth: int) -> bool:
        """Whether all that happens when an object is made is that it gets attributes."""
        own = (each.function for each in cls.body if isinstance(each, stmt.DefineFunction))
        if not all(self._is_without_effect(path, each) for each in own if each.name in _FILLING):
            return False
        bases = (each.id if isinstance(each, expr.Name) else getattr(each, "attr", "") for each in cls.bases)
        further = (each for base in bases for each in self._classes_named(self._meant(path, base)))
        return depth < _DEPTH and not cls.keywords and all(self._only_fills(*each, depth + 1) for each in further)

    def only_reads(self, path: str, call: expr.Call) -> bool:
        """Whether a call does nothing with its arguments but look at them."""
        match call.func:
            case expr.Name(id=name):
                meant = self._meant(path, name)
                own = self._plain_functions(meant) if self._is_bound(path, name) else []
                if not own:
                    return self._is_known(path, name)
                return all(self.is_pure(*each) for each in own)
            case expr.Attribute(attr=attr):
                return is_named(attr, "without_effect") and all(self.is_pure(*each) for each in self._functions(attr))
            case _:
                return False

    def _search(self, path: str, function: Function, *, asks: bool) -> bool:
        """Follow all that may be called; what is surely called must not raise either."""
        met: set[tuple[int, bool]] = set()
        pending = [(path, function, True), *((*each, False) for each in self._unnamed())]
        while pending:
            where, current, is_sure = pending.pop()
            if (id(current), is_sure) in met:
                continue
            met.add((id(current), is_sure))
            if id(current) not in self._mentioned:
                self._mentioned[id(current)] = self._look_at(where, current)
            mentioned = self._mentioned[id(current)]
            if mentioned is None or (is_sure and mentioned.raises) or (mentioned.asks and not asks):
                return False
            for name in mentioned.names:
                pending.extend((*each, is_sure) for each in self._plain_functions(name))
            for name in mentioned.methods:
                pending.extend((*each, is_sure) for each in self._method_functions(name))
            for name in mentioned.attributes:
                pending.extend((*each, False) for each in self._functions(name))
            for name in mentioned.read:
                pending.extend((*each, False) for each in self._method_functions(name) if each[1].decorators)
        return True

    def _functions(self, name: str) -> list[tuple[str, Function]]:
        return [*self._method_functions(name), *self._plain_functions(name)]

    def _method_functions(self, name: str) -> list[tuple[str, Function]]:
        if not self._methods:
            self._methods[""] = []
            for path, module in self.modules.items():
                for _, function, owner in definitions(module):
                    named = self._plain if owner is None else self._methods
                    named.setdefault(function.name, []).append((path, function))
        return self._methods.get(name, [])

    def _plain_functions(self, name: str) -> list[tuple[str, Function]]:
        self._method_functions("")
        return self._plain.get(name, [])

    def _classes_named(self, name: str) -> list[tuple[str, Class]]:
        if not self._classes:
            self._classes[""] = []
            for path, module in self.modules.items():
                for each in statements(module.body, into_definitions=True):
                    if isinstance(each, stmt.DefineClass):
                        self._classes.setdefault(each.definition.name, []).append((path, each.definition))
        return self._classes.get(name, [])

    def _unnamed(self) -> list[tuple[str, Function]]:
        """The methods of the project that operators, loops and formats may run."""
        self._method_functions("")
        named = self._methods.items()
        return [f for name, own in named if name[:2] == name[-2:] == "__" and name not in _NAMED_METHODS for f in own]

    def _meant(self, path: str, name: str) -> str:
        """The own name of what a module calls by a name of its own; "" for what is computed there."""
        if path not in self._bound:
            self._bound[path] = dict(_bindings(self.modules[path]))
        return self._bound[path].get(name, name)

    def _is_bound(self, path: str, name: str) -> bool:
        """Whether a name is one of a module's own; others are Python's."""
        self._meant(path, name)
        return name in self._bound[path] or "*" in self._bound[path]

    def _look_at(self, path: str, function: Function) -> _Mentions | None:
        """What a function calls or mentions; None if it has an effect of its own, or one that is not known."""
        decorators = {each.id if isinstance(each, expr.Name) else "" for each in function.decorators}
        fresh = FreshNames(function, fills=function.name == "__init__")
        body = list(statements(function.body))
        if function.is_generator or not decorators <= _DECORATORS:
            return None
        if any(isinstance(each, _FORBIDDEN) or not fresh.stores_only_there(each) for each in body):
            return None
        parts: list[expr.Expr] = [each.default for each in function.parameters if each.default is not None]
        for statement in body:
            match statement:
                case stmt.Raise(value=expr.Call(func=expr.Name(id=name), args=args)) if self.is_error(path, name):
                    parts.extend(each.value for each in args)
                case _:
                    parts.extend(direct_expressions(statement))
        raises = any(isinstance(each, stmt.Raise) for each in body)
        return self._mentions(path, function, parts, fresh, raises=raises)

    def _mentions(
        self, path: str, function: Function, parts: list[expr.Expr], fresh: FreshNames, *, raises: bool
    ) -> _Mentions | None:
        locals_, words = local_names(function), word_names(function)
        asks = False
        names: set[str] = set()
        methods: set[str] = set()
        attributes: set[str] = set()
        read: set[str] = set()
        for part in (inner for each in parts for inner in subexpressions(each)):
            match part:
                case expr.Yielded() | expr.Opaque():
                    return None
                case expr.Call() if _asks(part, locals_, words):
                    asks = True
                case expr.Call(func=func, args=args):
                    if not self._may_call(path, part, function, locals_, fresh):
                        return None
                    is_own = isinstance(func, expr.Attribute) and self._is_own(path, func.base, function, locals_)
                    for each in (func, *(argument.value for argument in args)):
                        if isinstance(each, expr.Name) and each.id not in locals_ and self._is_bound(path, each.id):
                            names.add(self._meant(path, each.id))
                        elif isinstance(each, expr.Attribute) and each.attr not in _FILLING:
                            (methods if is_own and each is func else attributes).add(each.attr)
                case expr.Attribute(attr=attr):
                    read.add(attr)
                case _:
                    pass
        return _Mentions(frozenset(names), frozenset(methods), frozenset(attributes), frozenset(read), raises, asks)

    def is_error(self, path: str, name: str) -> bool:
        """Whether a name may be that of an exception that does nothing when it is made."""
        meant = self._meant(path, name)
        return not self._plain_functions(meant) and all(self._only_fills(*c, 0) for c in self._classes_named(meant))

    def _may_call(
        self, path: str, call: expr.Call, function: Function, locals_: frozenset[str], fresh: FreshNames
    ) -> bool:
        """Whether it is known by name what a call can mean; what that does is another question."""
        for argument in call.args:
            called_back = argument.keyword in _CALLED_BACK
            if called_back and not isinstance(argument.value, expr.Lambda | expr.Name | expr.Literal):
                return False
            name = argument.value.id if called_back and isinstance(argument.value, expr.Name) else None
            if name is not None and (name in locals_ or not self._is_known(path, name)):
                return False
        match call.func:
            case expr.Name(id="super"):
                return function.name == "__init__" and not call.args
            case expr.Name(id=name):
                return name not in locals_ and self._is_known(path, name)
            case expr.Attribute(base=expr.Call(func=expr.Name(id="super")), attr="__init__"):
                return function.name == "__init__"
            case expr.Attribute(base=base, attr=attr):
                if is_named(attr, "without_effect"):
                    return True
                if is_named(attr, "storing") and fresh.holds(base):
                    return True
                is_own = self._is_own(path, base, function, locals_) and bool(self._method_functions(attr))
                return is_own and attr not in _FILLING and attr not in self.sending
            case _:
                return False

    def _is_known(self, path: str, name: str) -> bool:
        """Whether a name is that of a function of the project, or of one without effect."""
        meant = self._meant(path, name)
        if not self._is_bound(path, name):
            return is_named(name, "without_effect")
        return not self._classes_named(meant) and (
            bool(self._plain_functions(meant)) or is_named(meant, "without_effect")
        )

    def _is_own(self, path: str, base: expr.Expr, function: Function, locals_: frozenset[str]) -> bool:
        """Whether a name is that of the object whose method this is, or of a class of the project."""
        if not isinstance(base, expr.Name):
            return False
        if base.id in locals_:
            return base.id in ("self", "cls") and bool(function.parameters) and function.parameters[0].name == base.id
        return bool(self._classes_named(self._meant(path, base.id)))


def _asks(call: expr.Call, locals_: frozenset[str], words: frozenset[str]) -> bool:
    """Whether a call looks into something local by a word: `value.get("name")`, `getattr(value, name, None)`."""
    match call.func, [each.value for each in call.args]:
        case expr.Attribute(base=expr.Name(id=base), attr="get"), [word, *_]:
            return base in locals_ and is_word(word, words)
        case expr.Name(id="getattr"), [expr.Name(id=base), word, *_]:
            return base in locals_ and is_word(word, words)
        case _:
            return False


def _bindings(module: Module) -> Iterator[tuple[str, str]]:
    """What the names of a module stand for; later bindings of another kind make them unknown."""
    for statement in statements(module.body):
        match statement:
            case stmt.ImportFrom(name=name, bound=bound):
                yield bound, name
            case stmt.Import(module=name, bound=bound, aliased=aliased):
                yield bound, name.rpartition(".")[2] if aliased else bound
            case stmt.Assign(targets=targets):
                yield from ((each.id, "") for each in targets if isinstance(each, expr.Name))
            case stmt.DefineFunction(function=Function(name=name)) | stmt.DefineClass(definition=Class(name=name)):
                yield name, name
            case _:
                pass
