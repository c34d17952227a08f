"""Whose token a record holds, by whom something out of it is sent: `Bearer {state["access_token"]}`, a revocation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from auditor.detectors.shared.credentials import credential_parts, is_distinct
from auditor.detectors.shared.form_fields import form_fields
from auditor.detectors.shared.syntax import Syntax
from auditor.detectors.shared.traffic import Traffic
from auditor.detectors.shared.written import looked_up
from auditor.facts import expressions as expr
from auditor.model.vendor import Vendor
from auditor.semantics.attribution import Party
from auditor.semantics.domain.values import Place, Unknown, Value
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


def receivers(
    record: expr.Expr, resolution: Resolution, traffic: Traffic, syntax: Syntax, vendor: Vendor
) -> frozenset[Party]:
    """Who is sent a token out of a record, as far as meeting it again means that it is the same record."""
    takers = resolution.once(("takers of records", vendor.name), lambda: _takers(resolution, traffic, syntax, vendor))
    met = (_identity(value) for value in resolution.values(record))
    return frozenset(party for one in met if one is not None for party in takers.get(one, ()))


def _takers(
    resolution: Resolution, traffic: Traffic, syntax: Syntax, vendor: Vendor
) -> Mapping[tuple[str, Place], set[Party]]:
    found: dict[tuple[str, Place], set[Party]] = defaultdict(set)
    for observation in resolution.observations:
        given = {sent.party for sent in traffic.answerer(observation.id)}
        for value in _tokens_sent(observation, resolution, vendor):
            if not isinstance(value, Unknown) or not is_distinct(value, resolution):
                continue
            record, _ = looked_up(syntax.at(value.place))
            for one in resolution.values(record) if record is not None else ():
                if (known := _identity(one)) is not None:
                    found[known] |= given
    return found


def _tokens_sent(observation: Observation, resolution: Resolution, vendor: Vendor) -> Iterator[Value]:
    """What a request sends as authorization, or hands over to be revoked."""
    yield from credential_parts(observation)
    requests = resolution.requests_of(observation.id)
    if any(request.path.rstrip("/").endswith(vendor.oauth.revoke) for request in requests):
        fields, _ = form_fields(observation, resolution)
        if (field := fields.get(vendor.oauth.revoke_parameter)) is not None:
            yield from field.values


def _identity(value: Value) -> tuple[str, Place] | None:
    return (value.hint, value.place) if isinstance(value, Unknown) and value.hint and value.place is not None else None
