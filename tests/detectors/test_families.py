"""Which detectors one process judges together where several share the work."""

from __future__ import annotations

from auditor.detectors import DETECTORS


def test_detectors_of_one_folder_are_a_family() -> None:
    assert DETECTORS["file_host"].family == DETECTORS["upload"].family == DETECTORS["file_download"].family


def test_work_can_be_shared_since_there_are_many_families() -> None:
    families = {detector.family for detector in DETECTORS.values()}

    assert len(families) >= 10
