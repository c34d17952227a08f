"""Repositories of generic type; the model that each holds says where its rows live."""

from abc import ABC
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar


@dataclass
class Entity:
    id: int
    ENDPOINT: ClassVar[str] = ""


@dataclass
class CostCode(Entity):
    ENDPOINT: ClassVar[str] = "/rest/v1.0/cost_codes"  # expect: PCR402
    full_code: str = ""


@dataclass
class WbsCode(Entity):
    ENDPOINT: ClassVar[str] = "/rest/v1.0/projects/{project_id}/work_breakdown_structure/wbs_codes"
    flat_code: str = ""


@dataclass
class Modification(Entity):
    ENDPOINT: ClassVar[str] = "/rest/v1.0/projects/{project_id}/budget_modifications"


Row = TypeVar("Row", bound=Entity)


class Repository(ABC, Generic[Row]):
    model: type[Row]

    def __init__(self, gateway, project_id):
        self.gateway = gateway
        self.project_id = project_id

    async def all(self) -> list[Row]:
        path = self.model.ENDPOINT.format(project_id=self.project_id)
        return [self.model(row["id"]) for row in await self.gateway.get(path, project_id=self.project_id)]


class CostCodes(Repository[CostCode]):
    model = CostCode


class WbsCodes(Repository[WbsCode]):
    model = WbsCode


class Modifications(Repository[Modification]):
    model = Modification
