"""The kinds of fix: one per file. A rule file names its kind; this table is written by hand."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from auditor.fixes.kinds import (
    add_header,
    authorize_download,
    drop_pair,
    host_suffix,
    keep_refresh_token,
    obey_retry_after,
    remove_ignore,
    replace_host,
    revoke_refresh_token,
    set_page_size,
    strengthen_transport,
    swap_path,
    token_to_header,
    use_lifetime,
    widen_type,
    withhold_token,
)
from auditor.fixes.steps import by_hand
from auditor.fixes.subjects import IGNORE_NOTICES, Desk, Kind, Proposal, Subject
from auditor.model import AuditorError, Confidence
from auditor.model.fix import Applicability, FixSpec
from auditor.tables import Table, suggestion

KINDS: Mapping[str, Kind] = {
    "add-header": Kind(add_header.propose, frozenset({"headers"}), spreads=True),
    "authorize-download": Kind(authorize_download.propose, frozenset({"headers"})),
    "drop-pair": Kind(drop_pair.propose, frozenset({"body"})),
    "host-suffix": Kind(host_suffix.propose, frozenset({"headers"})),
    "keep-refresh-token": Kind(keep_refresh_token.propose, frozenset({"body"})),
    "manual": Kind(lambda *_: None),
    "obey-retry-after": Kind(obey_retry_after.propose),
    "remove-ignore": Kind(remove_ignore.propose),
    "replace-host": Kind(replace_host.propose, frozenset({"host"})),
    "revoke-refresh-token": Kind(revoke_refresh_token.propose, frozenset({"body", "options"})),
    "set-page-size": Kind(set_page_size.propose, frozenset({"query"})),
    "strengthen-transport": Kind(strengthen_transport.propose, frozenset({"options", "scheme"})),
    "swap-path": Kind(swap_path.propose, frozenset({"path"})),
    "token-to-header": Kind(token_to_header.propose, frozenset({"headers", "query"})),
    "use-lifetime": Kind(use_lifetime.propose),
    "widen-type": Kind(widen_type.propose),
    "withhold-token": Kind(withhold_token.propose, frozenset({"headers", "library", "options"})),
}


def in_words(subject: Subject, desk: Desk) -> Proposal | None:
    """The steps of a finding's rule, where it has any."""
    options = subject.spec.options if subject.spec is not None else {}
    steps, without = (str(options.get(name, "")) for name in ("steps", "steps_without"))
    return Proposal(subject, by_hand(subject, desk, steps, without), frozenset()) if steps and subject.matches else None


def propose(subject: Subject, desk: Desk) -> Proposal | None:
    """What can be done about a finding; None where its rule has no fix, or its code a shape that the fix does not know.

    What a finding is not sure of, a fix is not, either.
    """
    spec = FixSpec(kind="remove-ignore") if subject.code in IGNORE_NOTICES else subject.spec
    if spec is None:
        return None
    if spec.kind not in KINDS:
        raise AuditorError(f"{subject.code}: `fix.kind`: there is no fix `{spec.kind}`.{suggestion(spec.kind, KINDS)}")
    kind = KINDS[spec.kind]
    options = Table(dict(spec.options), file=subject.code, place="fix")
    fix = kind.propose(subject, desk, options)
    if fix is None:
        return in_words(subject, desk)
    is_doubtful = bool(subject.matches) and subject.best.confidence is Confidence.LOW
    if is_doubtful and fix.applicability is Applicability.SAFE:
        fix = replace(fix, applicability=Applicability.UNSAFE)
    return Proposal(subject, fix, kind.touches, kind.spreads)
