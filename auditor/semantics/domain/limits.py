"""How far the machine goes: no program that means anything needs more, and one that is hostile gets no further."""

from __future__ import annotations

from auditor.facts.limits import NUMBER_LIMIT
from auditor.semantics.domain.values import Duration, Fixed, Number, Unknown, Value, unknown

# Larger results of arithmetic are no durations or sizes, and Python would take its time computing with them; what is
# written may be an id of 64 bits.
RESULT_LIMIT = 10**15
# Seconds; ten thousand years. What lasts longer is an accident, or not a number at all.
DURATION_LIMIT = 3 * 10**11
# Items of a list or tuple that keep their positions: tables that people write have some hundreds of rows, and a list
# that is added to itself forty times has more than any memory holds.
ITEMS_LIMIT = 5_000

# Characters of how code calls something that is not known: the last of them say what it is.
HINT_LIMIT = 400

# Calls inside calls: in-house clients seldom stack more than six; wrappers around wrappers may be more …
DEPTH_LIMIT = 60
# … but where functions call each other in all directions, so many ways lead on that none would come to its end:
# from this depth on, an entry point must not have spent more than an eighth of what it may cost.
CROWDED_DEPTH, CROWDED_SHARE = 14, 8
# Loops over more known items than this are executed once for all of them.
UNROLLED_LIMIT = 24
# Activations of one function at a time: what a third one adds to the first two is seldom new.
RECURSION_LIMIT = 2
# Evaluations one entry point may cost. A dense module of 500 lines takes about 5,000.
ENTRY_BUDGET = 40_000
# However many entry points there are, each may cost this much …
ENTRY_MINIMUM = 1_500
# … and most cost far less than their part, so that one may take several.
FAIRNESS = 8
# Evaluations a whole project may cost (some minutes); what is not reached by then is reported.
PROJECT_BUDGET = 4_000_000

_MEASURED = frozenset({Number, Duration, Fixed, Unknown})


def bounded(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """The same possibilities, those that are too large as unknown ones."""
    for value in values:
        if type(value) in _MEASURED and _is_too_large(value):
            return tuple(one for each in values for one in _measured(each))
    return values


def _measured(value: Value) -> tuple[Value, ...]:
    if not _is_too_large(value):
        return (value,)
    if isinstance(value, Unknown):
        return unknown(f"…{value.hint[-HINT_LIMIT:]}", value.reason, value.place)
    return unknown("", "too large to matter")


def _is_too_large(value: Value) -> bool:
    match value:
        case Unknown(hint=hint):
            return len(hint) > HINT_LIMIT + 1
        case Number(value=number):
            return not -NUMBER_LIMIT < number < NUMBER_LIMIT
        case Duration(seconds=seconds):
            return not -DURATION_LIMIT < seconds < DURATION_LIMIT
        case Fixed(items=items):
            return len(items) > ITEMS_LIMIT
        case _:
            return False
