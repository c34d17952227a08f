import httpx

from signing import CompanyAuth


class Api:
    def __init__(self, auth: CompanyAuth, *, base_url: str = "https://api.procore.com"):
        self._client = httpx.Client(base_url=base_url, auth=auth, timeout=45)

    def manpower(self, project_id: int) -> list[dict]:
        return self._client.get(f"/rest/v1.0/projects/{project_id}/manpower_logs").json()


def hours(token, company_id: int, project_id: int) -> float:
    api = Api(CompanyAuth(token, company_id))
    return sum(float(log["man_hours"] or 0) for log in api.manpower(project_id))
