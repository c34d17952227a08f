"""What must hold between the files of a rules folder."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.model import Announcement, AuditorError, Rule
from auditor.tables import suggestion


def check_announcements(root: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> None:
    """Every announcement has a rule or says why it has none, and names only others that exist."""
    ids = {announcement.id for announcement in announcements}
    codes = {rule.code for rule in rules}
    with_rules = {rule.announcement for rule in rules}
    for announcement in announcements:
        file = f"{root}/{announcement.id}/announcement.toml"
        for key, names in (("supersedes", announcement.supersedes), ("contradicts", announcement.contradicts)):
            for name in names:
                if name not in ids:
                    raise AuditorError(f"{file}: `{key}`: there is no announcement `{name}`.{suggestion(name, ids)}")
        for code in announcement.covered_by:
            if code not in codes:
                raise AuditorError(f"{file}: `covered_by`: there is no rule `{code}`.{suggestion(code, codes)}")
        is_covered = announcement.id in with_rules or bool(announcement.covered_by)
        if is_covered and announcement.no_effect:
            raise AuditorError(f"{file}: `no_effect` says that no code is affected, yet a rule covers it. Remove one.")
        if not is_covered and not announcement.no_effect:
            raise AuditorError(f"{file}: no rule covers it. Add a rule, `covered_by`, or `no_effect` with the reason.")


def check_rules(root: str, announcements: Sequence[Announcement], rules: Sequence[Rule]) -> None:
    """Codes and names are unique, and severities cover all phases of all announcements that a rule is about."""
    for place, rule in enumerate(rules):
        for other in rules[:place]:
            if rule.code == other.code:
                raise AuditorError(
                    f"{root}/{_file(rule)}: the code `{rule.code}` is taken by {_file(other)}. Choose another."
                )
            if rule.name == other.name:
                raise AuditorError(
                    f"{root}/{_file(rule)}: the name `{rule.name}` is taken by {_file(other)}. Choose another."
                )
    ids = {announcement.id for announcement in announcements}
    for rule in rules:
        for name in rule.absorbs:
            if name not in ids:
                raise AuditorError(
                    f"{root}/{_file(rule)}: `absorbs`: there is no announcement `{name}`.{suggestion(name, ids)}"
                )
        for announcement in announcements:
            if announcement.id == rule.announcement or rule.code in announcement.covered_by:
                _check_severity(root, rule, announcement)


def _check_severity(root: str, rule: Rule, announcement: Announcement) -> None:
    for phase in announcement.phases:
        if phase.name not in rule.severity:
            raise AuditorError(
                f"{root}/{_file(rule)}: `severity`: the phase `{phase.name}` of `{announcement.id}` has none. "
                f'Add `{phase.name} = "…"` (error, warning, note or none).'
            )


def _file(rule: Rule) -> str:
    return f"{rule.announcement}/{rule.code}-{rule.name}.toml"
