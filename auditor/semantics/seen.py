"""Everything that each expression has been, in any execution."""

from __future__ import annotations

from msgspec import Struct, field

from auditor.facts.expressions import Expr
from auditor.semantics.alternatives import ALTERNATIVES_LIMIT, WRITTEN_LIMIT
from auditor.semantics.values import Value, Values, join

# What comes later would not be told anyway: `join` keeps no more than the limits allow.
_KEPT = 2 * (ALTERNATIVES_LIMIT + WRITTEN_LIMIT)


class Seen(Struct, eq=False):
    """Most expressions are always the same; the others are gathered, and joined when asked for."""

    _same: dict[Expr, Values] = field(default_factory=dict)
    _gathered: dict[Expr, dict[Value, None]] = field(default_factory=dict)
    _joined: dict[Expr, Values] = field(default_factory=dict)

    def note(self, key: Expr, values: Values) -> None:
        """One more execution found these values."""
        known = self._same.get(key)
        if known is values or known == values:
            return
        if known is not None:
            del self._same[key]
            self._gathered[key] = dict.fromkeys((*known, *values))
        elif (gathered := self._gathered.get(key)) is None:
            self._same[key] = values
        elif len(gathered) < _KEPT:
            self._joined.pop(key, None)
            for value in values:
                gathered.setdefault(value)

    def get(self, key: Expr) -> Values:
        """All values up to the limit; none if the expression was never reached."""
        known = self._same.get(key)
        if known is not None:
            return known
        gathered = self._gathered.get(key)
        if gathered is None:
            return ()
        if key not in self._joined:
            self._joined[key] = join(tuple(gathered))
        return self._joined[key]
