"""Paths as enum members; two of them are flagged."""

from __future__ import annotations

from enum import Enum


class Path(str, Enum):
    RFIS = "/rest/v1.0/projects/{project_id}/rfis"
    LINKS = "/rest/v1.0/links?project_id={project_id}"  # expect: PCR406
    COMMITMENTS = "/rest/v1.0/commitments?project_id={project_id}"  # expect: PCR406
    SUBMITTALS = "/rest/v1.1/projects/{project_id}/submittals"

    def of(self, project_id: int) -> str:
        return self.value.format(project_id=project_id)
