"""Values that one line looks up under keys that its callers choose: one that is met again need not be the same."""

from __future__ import annotations

from auditor.detectors.lifetimes.ground import ground_of
from auditor.facts import expressions as expr
from auditor.facts.walk import subexpressions
from auditor.semantics.resolution import Resolution
from auditor.semantics.values import Text, Unknown

# Locals that are made of locals; a key stands near what is looked up under it.
_STEPS_LIMIT = 12


def is_keyed(value: Unknown, resolution: Resolution) -> bool:
    """Whether what is read depends on a parameter for which callers pass several texts: `take("a")`, `take("b")`."""
    ground = ground_of(resolution)
    written = ground.at(value.place)
    function = ground.site(written).function if written is not None else None
    if written is None or function is None:
        return False
    parameters = {parameter.name for parameter in function.parameters}
    assigned = ground.assigned(function.body)
    pending, met = [written], set[str]()
    while pending and len(met) <= _STEPS_LIMIT:
        for part in subexpressions(pending.pop()):
            if not isinstance(part, expr.Name) or part.id in met:
                continue
            met.add(part.id)
            if part.id in parameters:
                texts = {v.literal for v in resolution.values(part) if isinstance(v, Text) and v.literal is not None}
                if len(texts) > 1:
                    return True
            pending.extend(assigned.get(part.id, ()))
    return False
