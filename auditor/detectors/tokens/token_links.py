"""Links that are known by the token which they get, where what holds them comes from outside."""

from __future__ import annotations

from auditor.detectors.files.file_links import FileLinks
from auditor.detectors.files.host_guards import ways_of_answer
from auditor.detectors.files.links import Link, Origin, Target
from auditor.detectors.tokens.foreign_targets import ForeignTargets
from auditor.model import Confidence
from auditor.model.vendor import Vendor
from auditor.semantics.data.settings_documents import is_document
from auditor.semantics.domain.values import Unknown, Value
from auditor.semantics.interpreter.observation import Observation
from auditor.semantics.resolution import Resolution


def links_by_token(
    observation: Observation, links: FileLinks, foreign: ForeignTargets, resolution: Resolution, vendor: Vendor
) -> list[Link]:
    """The link in a record that gets what is surely the vendor's token, where nobody reads the answer as data."""
    keys = [_key(value) for value in observation.urls]
    if (
        not keys
        or any(key not in ("url", *vendor.files.fields) for key in keys)
        or not links.is_clear(observation.site.module)
    ):
        return []
    if foreign.carried(observation) is not Confidence.HIGH:
        return []
    if any(".json()" in way for way in ways_of_answer(observation, resolution)):
        return []
    return [Link(target=Target.FILE, origin=Origin.TOKEN, shown=keys[0])]


def _key(value: Value) -> str:
    """Under which key a record that is not known holds a value, `row['url']`; empty for anything else."""
    hint = value.hint if isinstance(value, Unknown) and not is_document(value) else ""
    record, _, key = hint.removesuffix("']").rpartition("['")
    return key if hint.endswith("']") and key.isidentifier() and record[:1].isidentifier() else ""
