"""What configuration files keep out of a result, each setting with its effect: nothing is switched off unseen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from auditor.analysis.judging.config_places import setting_location
from auditor.analysis.judging.policy import Policy, policy_of, rules_everywhere
from auditor.analysis.judging.viewpoint import Viewpoint
from auditor.config import Config, FailOn, Level, Override, Selection, Shown, settings
from auditor.config.files import MODELS, WRAPPERS
from auditor.config.overrides import KEY as OVERRIDES
from auditor.masking import safe
from auditor.model import Confidence, Coverage, Finding, Restriction, Rule

_OF_CODE = (settings.AS_OF.name, settings.EXCLUDE.name, settings.EXTEND_EXCLUDE.name, MODELS, WRAPPERS)
# Names that a sentence lists; the rest is counted.
_NAMED = 8
_LONGEST = 60


class _Audited(Struct, frozen=True, kw_only=True):
    config: Config
    policy: Policy
    rules: Sequence[Rule]
    suppressed: Sequence[Finding]
    coverage: Coverage


def restrictions_of(
    config: Config,
    policy: Policy,
    root: Path,
    *,
    rules: Sequence[Rule],
    suppressed: Sequence[Finding],
    coverage: Coverage,
) -> tuple[Restriction, ...]:
    """The settings of files that may keep something out of the result, as they stand in the files."""
    audited = _Audited(config=config, policy=policy, rules=rules, suppressed=suppressed, coverage=coverage)
    told: list[Restriction] = []
    for key, standing in config.origin.decided.items():
        effect = _EFFECTS.get(key)
        message = effect(audited) if effect is not None else ""
        if message:
            location = setting_location(standing.file, standing.line, root)
            told.append(Restriction(setting=key, location=location, message=message))
    return tuple(told)


def restrictions_of_code(config: Config, root: Path, *, coverage: Coverage) -> tuple[Restriction, ...]:
    """Those that bear on which calls are seen, whatever rules make of them."""
    policy = policy_of(config, Viewpoint(root, config.project))
    every = restrictions_of(config, policy, root, rules=(), suppressed=(), coverage=coverage)
    return tuple(each for each in every if each.setting in _OF_CODE)


def _rules_off(without: Callable[[Selection], Selection]) -> Callable[[_Audited], str]:
    """What does not run, and would in the selection without the setting."""

    def effect(audited: _Audited) -> str:
        run = rules_everywhere(audited.rules, audited.policy)
        policy = replace(audited.policy, selection=without(audited.policy.selection))
        off = sorted(rules_everywhere(audited.rules, policy) - run)
        return f"{len(off)} of {len(audited.rules)} rules do not run: {_list(off)}." if off else ""

    return effect


def _per_file(audited: _Audited) -> str:
    table = audited.config.selection.per_file_ignores
    accepted = sum(_is_by(each, "per-file", table) for each in audited.suppressed)
    named = _list(f"{', '.join(codes)} in {pattern}" for pattern, codes in table.items())
    return f"Findings of some rules are accepted in some files ({accepted} now): {named}." if table else ""


def _severities(audited: _Audited) -> str:
    milder = [f"{key} = {level.value}" for key, level in audited.config.severity.items() if level is not Level.ERROR]
    off = sum(_is_by(each, "severity", audited.config.severity) for each in audited.suppressed)
    return f"Rules have a severity other than announced (findings off now: {off}): {_list(milder)}." if milder else ""


def _overrides(audited: _Audited) -> str:
    some = [", ".join(each.paths) for each in audited.config.overrides if _restricts(each)]
    return f"Less is reported of the files that fit {_list(some)}." if some else ""


def _restricts(each: Override) -> bool:
    levels = any(level is not Level.ERROR for level in each.severity.values())
    return bool(each.select or each.ignore or each.extend_ignore or levels or each.min_severity or each.min_confidence)


def _left_out(patterns: Iterable[str] | None, audited: _Audited) -> str:
    count = sum(number for reason, number in audited.coverage.skipped.items() if reason.startswith("excluded"))
    return f"Files that fit are left out ({count} excluded now): {_list(patterns)}." if patterns else ""


def _models(audited: _Audited) -> str:
    names = dict.fromkeys(each.name for each in audited.config.models)
    return f"What these functions and classes do is as declared, not as written: {_list(names)}." if names else ""


def _list(names: Iterable[str]) -> str:
    """Some names, cut where they are long; they come from a file that may be a stranger's."""
    every = [safe(name) for name in names]
    shown = [name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…" for name in every[:_NAMED]]
    more = [f"and {len(every) - _NAMED} more"] if len(every) > _NAMED else []
    return ", ".join([*shown, *more])


def _is_by(finding: Finding, kind: str, reasons: Mapping[str, object]) -> bool:
    said = finding.suppression
    return said is not None and said.kind == kind and said.reason in reasons


def _gate(audited: _Audited) -> str:
    gate = audited.config.gate
    return "No finding makes the run fail." if gate.exit_zero or gate.fail_on is FailOn.NEVER else ""


def _shown_severity(audited: _Audited) -> str:
    mildest = audited.config.display.min_severity
    return f"Only findings of severity {mildest.value} or higher are shown." if mildest is not Shown.NOTE else ""


def _shown_confidence(audited: _Audited) -> str:
    least = audited.config.display.min_confidence
    return f"Only findings of {least.value} confidence or higher are shown." if least is not Confidence.LOW else ""


_EFFECTS: Mapping[str, Callable[[_Audited], str]] = {
    MODELS: _models,
    settings.AS_OF.name: lambda audited: f"Findings are judged as of {audited.config.as_of}.",
    settings.EXCLUDE.name: lambda audited: _left_out(audited.config.files.exclude, audited),
    settings.EXIT_ZERO.name: _gate,
    settings.EXTEND_EXCLUDE.name: lambda audited: _left_out(audited.config.files.extend_exclude, audited),
    settings.EXTEND_IGNORE.name: _rules_off(lambda selection: replace(selection, extend_ignore=())),
    settings.FAIL_ON.name: _gate,
    settings.IGNORE.name: _rules_off(lambda selection: replace(selection, ignore=())),
    settings.MIN_CONFIDENCE.name: _shown_confidence,
    settings.MIN_SEVERITY.name: _shown_severity,
    OVERRIDES: _overrides,
    settings.PER_FILE_IGNORES.name: _per_file,
    settings.SELECT.name: _rules_off(lambda selection: replace(selection, select=())),
    settings.SEVERITY.name: _severities,
    WRAPPERS: _models,
}
