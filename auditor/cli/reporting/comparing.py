"""Which earlier result belongs to which application."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from auditor.cli.shared.output import tell
from auditor.model import AuditorError, Report
from auditor.planning.application import Application


def earlier_of(
    applications: Sequence[Application], earlier: Mapping[str, Report], *, is_alone: bool
) -> list[Report | None]:
    """The earlier result of each application, found by its name or else by that of its folder.

    For a single application a single result fits, whatever its name. Results that fit none are reported; if none fits,
    that is an error.
    """
    if is_alone and len(earlier) == 1:
        return list(earlier.values())
    roots = Counter(each.report.root for each in applications)
    names = [_name(each, earlier, roots) for each in applications]
    left = [f"`{each}`" for each in earlier if each not in names]
    if earlier and applications and not any(names):
        of = f"`{applications[0].name}`" if is_alone else "an application of this report"
        raise AuditorError(f"--since: {', '.join(left)}: none of the earlier results is of {of}.")
    if left:
        tell(f"not compared: {', '.join(left)}: no application of this report has this name.")
    return [earlier[name] if name else None for name in names]


def _name(application: Application, earlier: Mapping[str, Report], roots: Mapping[str, int]) -> str:
    if application.name in earlier:
        return application.name
    root = application.report.root
    return root if root in earlier and roots[root] == 1 else ""
