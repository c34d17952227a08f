"""Everything that each expression has been, in any execution."""

from __future__ import annotations

from msgspec import Struct, field

from auditor.facts.expressions import Expr
from auditor.semantics.domain.alternatives import ALTERNATIVES_LIMIT, WRITTEN_LIMIT
from auditor.semantics.domain.limits import bounded
from auditor.semantics.domain.values import Value, Values, join

# What comes later would not be told anyway: `join` keeps no more than the limits allow.
_KEPT = 2 * (ALTERNATIVES_LIMIT + WRITTEN_LIMIT)


class Seen(Struct, eq=False):
    """Most expressions are always the same; the others are gathered, and joined when asked for."""

    # What an expression was first, or, once it has been something else, last.
    _known: dict[Expr, Values] = field(default_factory=dict)
    _gathered: dict[Expr, dict[Value, None]] = field(default_factory=dict)
    _joined: dict[Expr, Values] = field(default_factory=dict)

    def note(self, key: Expr, values: Values) -> Values:
        """One more execution found these values; within limits, they are what the expression is now."""
        known = self._known.get(key)
        if known is values:
            return values
        values = bounded(values)
        gathered = self._gathered.get(key)
        if known is None:
            self._known[key] = values
        elif gathered is None and known != values:
            self._gathered[key] = dict.fromkeys((*known, *values))
            self._known[key] = values
        elif gathered is not None:
            self._known[key] = values
            if len(gathered) < _KEPT:
                self._joined.pop(key, None)
                for value in values:
                    gathered.setdefault(value)
        return values

    def last(self, key: Expr) -> Values:
        """What an expression was when it was evaluated last."""
        return self._known.get(key, ())

    def get(self, key: Expr) -> Values:
        """All values up to the limit; none if the expression was never reached."""
        gathered = self._gathered.get(key)
        if gathered is None:
            return self._known.get(key, ())
        if key not in self._joined:
            self._joined[key] = join(tuple(gathered))
        return self._joined[key]
