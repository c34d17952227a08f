from __future__ import annotations

from pathlib import Path
from typing import Iterator

from ._base import AsyncTransport, SyncTransport
from .models import Project, Rfi, Submittal


class _Resource:
    def __init__(self, transport: SyncTransport, company_id: int) -> None:
        self._t = transport
        self._company_id = company_id

    @property
    def _company(self) -> dict[str, str]:
        return {"Procore-Company-Id": str(self._company_id)}


class Projects(_Resource):
    def list(self) -> Iterator[Project]:
        page = 1
        while rows := self._t.request(
            "GET", "/rest/v1.1/projects", params={"company_id": self._company_id, "page": page}, headers=self._company
        ):
            yield from (Project.model_validate(r) for r in rows)
            page += 1

    def get(self, project_id: int) -> Project:
        return Project.model_validate(
            self._t.request("GET", f"/rest/v1.0/projects/{project_id}", params={"company_id": self._company_id})  # expect: PCR201
        )


class Rfis(_Resource):
    def list(self, project_id: int) -> list[Rfi]:
        rows = self._t.request("GET", f"/rest/v1.0/projects/{project_id}/rfis", headers=self._company)
        return [Rfi.model_validate(r) for r in rows]

    def reply(self, project_id: int, rfi_id: int, text: str, attachment: Path | None = None) -> None:
        path = f"/rest/v1.0/projects/{project_id}/rfis/{rfi_id}/replies"
        if attachment is None:
            self._t.request("POST", path, json={"reply": {"plain_text_body": text}}, headers=self._company)
            return
        with attachment.open("rb") as fh:
            self._t.request(  # expect: PCR404
                "POST", path, data={"reply[plain_text_body]": text}, headers=self._company,
                files={"reply[attachments][]": fh},  # may: PCR404
            )


class Submittals(_Resource):
    def list(self, project_id: int) -> list[Submittal]:
        rows = self._t.request("GET", f"/rest/v1.1/projects/{project_id}/submittals", headers=self._company)
        return [Submittal.model_validate(r) for r in rows]


class AsyncProjects:
    def __init__(self, transport: AsyncTransport, company_id: int) -> None:
        self._t = transport
        self._company_id = company_id

    async def list(self) -> list[Project]:
        rows = await self._t.request(
            "GET", "/rest/v1.1/projects", params={"company_id": self._company_id},
            headers={"Procore-Company-Id": str(self._company_id)},
        )
        return [Project.model_validate(r) for r in rows]

    async def get(self, project_id: int) -> Project:
        return Project.model_validate(
            await self._t.request(
                "GET", f"/rest/v1.0/projects/{project_id}", params={"company_id": self._company_id},
                headers={"Procore-Company-Id": str(self._company_id)},
            )
        )
