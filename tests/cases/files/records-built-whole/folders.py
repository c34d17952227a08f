import attrs
import cattrs
import httpx

from site_api import Api


@attrs.define
class Version:
    number: int
    url: str


@attrs.define
class Plan:
    name: str
    file_versions: list[Version]


class Plans(Api):
    def plans(self, project: int) -> list[Plan]:
        return [cattrs.structure(row, Plan) for row in self.rows("files", project_id=project)]

    def latest(self, version: Version) -> bytes:
        with httpx.Client(timeout=60) as http:
            return http.get(version.url).content  # expect: PCR302
