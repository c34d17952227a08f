"""Where code keeps the moment at which it fetches a token again, whatever that is called."""

from __future__ import annotations

from auditor.detectors.lifetimes.analysis import Analysis
from auditor.detectors.lifetimes.control import controls
from auditor.detectors.lifetimes.shapes.comparisons import ORDERS, terms
from auditor.detectors.shared.moments import is_now
from auditor.detectors.shared.naming import last_name
from auditor.facts import expressions as expr


def deadline_slots(analysis: Analysis) -> frozenset[tuple[str, str]]:
    """Attributes, keys and names (with the path of their module) that are compared with now to decide about a token."""
    return analysis.resolution.once("deadline slots", lambda: _deadline_slots(analysis))


def _deadline_slots(analysis: Analysis) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for site in analysis.sites():
        for compare in site.parts:
            if not isinstance(compare, expr.Compare) or not ORDERS.issuperset(compare.ops):
                continue
            sides = [term.expression for side in (compare.left, *compare.comparators) for term in terms(side, analysis)]
            slots = {_slot(side) for side in sides if not isinstance(side, expr.Literal) and not is_now(side)}
            if any(map(is_now, sides)) and slots and controls(compare, site, analysis).decides_about_token:
                found.update((site.module.path, slot) for slot in slots if slot)
    return frozenset(found)


def _slot(side: expr.Expr) -> str:
    """What holds the moment: `self.due`, `row["due"]`, `as_datetime(self.due)`."""
    positional = [a.value for a in side.args if a.keyword is None] if isinstance(side, expr.Call) else []
    inner = positional[0] if len(positional) == 1 and not isinstance(positional[0], expr.Literal) else side
    return last_name(inner)
