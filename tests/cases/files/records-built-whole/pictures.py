from typing import Optional

import requests
from pydantic import BaseModel

from site_api import Api


class Picture(BaseModel):
    id: int
    url: str
    caption: Optional[str] = None


class Endpoint(BaseModel):
    id: int
    url: str


class Pictures(Api):
    def all(self, project: int) -> list[Picture]:
        return [Picture.model_validate(row) for row in self.rows("images", project_id=project)]

    def endpoints(self, project: int) -> list[Endpoint]:
        return [Endpoint.model_validate(row) for row in self.rows("webhooks/hooks", project_id=project)]  # expect: PCR406

    def content(self, picture: Picture) -> bytes:
        return requests.get(picture.url, timeout=60).content  # expect: PCR302

    def ping(self, endpoint: Endpoint) -> int:
        return requests.get(endpoint.url, timeout=5).status_code
