"""A duration that may decide about a token's life, with all that tells whose token that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from auditor.detectors.lifetimes.durations import Lifetime
from auditor.detectors.shared.syntax import Site
from auditor.detectors.shared.traffic import Sent
from auditor.facts import expressions as expr


class Candidate(Struct, frozen=True, kw_only=True):
    """`use` is where the duration decides, in the statement `site`; `told` says how, in a sentence.

    `names` are those around it (the duration has its own), `acts` is what happens when it is over, `subject` what is
    kept for so long, `key` what it is kept under, and `record` what the moment is read from that it is added to.
    """

    lifetime: Lifetime
    use: expr.Expr
    message: str
    told: str
    names: tuple[str, ...]
    site: Site
    acts: frozenset[Sent] = frozenset()
    subject: expr.Expr | None = None
    key: expr.Expr | None = None
    record: expr.Expr | None = None


def candidates(
    found: Iterable[Lifetime],
    use: expr.Expr,
    site: Site,
    told: str,
    names: tuple[str, ...],
    *,
    message: str = "",
    acts: frozenset[Sent] = frozenset(),
    subject: expr.Expr | None = None,
    key: expr.Expr | None = None,
    record: expr.Expr | None = None,
) -> Iterator[Candidate]:
    """One for each duration that something may be; without a message, it is a fallback where it is doubtful."""
    for lifetime in found:
        yield Candidate(
            lifetime=lifetime,
            use=use,
            message=message or ("fallback" if lifetime.doubtful else "default"),
            told=told,
            names=names,
            site=site,
            acts=acts,
            subject=subject,
            key=key,
            record=record,
        )
