"""The figures that `rules explain` shows, kept beside the rules."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from benchmarks.accuracy.scoring import Score

_HEAD = "# Written by `python -m benchmarks.accuracy --write` and `--cases --write`; docs/accuracy.md tells how.\n"


def update_measured(file: Path, name: str, trees: str, scores: Mapping[str, Score]) -> None:
    """Replace one measurement; the others stay."""
    known = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    rules = {code: _figures(score) for code, score in sorted(scores.items())}
    file.write_text(format_measured({**known, name: {"trees": trees, "rules": rules}}), encoding="utf-8")


def format_measured(measurements: Mapping[str, Mapping[str, object]]) -> str:
    """All measurements as TOML, those of published code first."""
    lines = [_HEAD]
    for name, measured in sorted(measurements.items(), reverse=True):
        lines.append(f'\n[{name}]\ntrees = "{measured["trees"]}"\n\n[{name}.rules]\n')
        rules = measured["rules"]
        assert isinstance(rules, dict)
        for code, figures in rules.items():
            lines.append(f"{code} = {{ {', '.join(f'{key} = {value}' for key, value in figures.items())} }}\n")
    return "".join(lines)


def _figures(score: Score) -> dict[str, int]:
    return {
        "must": len(score.hit) + len(score.missed),
        "hit": len(score.hit),
        "findings": len(score.right) + len(score.wrong),
        "right": len(score.right),
    }
