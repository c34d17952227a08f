"""A library: whoever uses it brings the object that signs."""
import httpx
import requests


class Files:
    def __init__(self, auth: httpx.Auth, company: int) -> None:
        company_header = {"Procore-Company-Id": str(company)}
        self.http = httpx.AsyncClient(base_url="https://api.procore.com", auth=auth, headers=company_header)

    async def stage(self, project, data):
        asked = await self.http.post(f"/rest/v1.1/projects/{project}/uploads", json={"segments": [{"size": len(data)}]})
        up = asked.json()
        for segment in up["segments"]:
            await self.http.put(segment["url"], headers=segment["headers"], content=data)  # expect: PCR303
        return up["uuid"]

    async def stage_without(self, project, data):
        asked = await self.http.post(f"/rest/v1.1/projects/{project}/uploads", json={"segments": [{"size": len(data)}]})
        async with httpx.AsyncClient() as plain:
            for segment in asked.json()["segments"]:
                await plain.put(segment["url"], headers=segment["headers"], content=data)

    async def stage_unsigned(self, project, data):
        asked = await self.http.post(f"/rest/v1.1/projects/{project}/uploads", json={"segments": [{"size": len(data)}]})
        for segment in asked.json()["segments"]:
            await self.http.put(segment["url"], headers=segment["headers"], content=data, auth=None)


class SyncFiles:
    def __init__(self, sign, company):
        self.session = requests.Session()
        self.session.auth = sign
        self.session.headers["Procore-Company-Id"] = str(company)

    def stage(self, project, data):
        up = self.session.post(
            f"https://api.procore.com/rest/v1.1/projects/{project}/uploads", json={"segments": [{"size": len(data)}]}
        ).json()
        for segment in up["segments"]:
            self.session.put(segment["url"], headers=segment["headers"], data=data)  # expect: PCR303


class Bucket:
    """Signed for another service; the target is asked of the vendor by somebody else."""

    def __init__(self, sign, files: SyncFiles):
        self.session = requests.Session()
        self.session.auth = sign
        self.files = files

    def push(self, project, data):
        up = self.files.session.post(
            f"https://api.procore.com/rest/v1.1/projects/{project}/uploads", json={"segments": [{"size": len(data)}]}
        ).json()
        for segment in up["segments"]:
            self.session.put(segment["url"], headers=segment["headers"], data=data)
