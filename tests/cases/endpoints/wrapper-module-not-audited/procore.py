"""Procore integration (Developer Managed Service Account)."""
from .config import Settings
from .http import SourceError, request

class Procore:
    def __init__(self, s: Settings):
        self.s = s
        self._token = None

    def headers(self) -> dict:
        return {"Authorization": f"Bearer {self._token}", "Procore-Company-Id": str(self.s.procore_company_id)}

    def create_weather_log(self, rec: dict):
        url = f"{self.s.procore_api_base}/rest/v1.0/projects/{self.s.procore_project_id}/weather_logs"  # expect: PCR406
        return request("POST", url, headers=self.headers(), json={"weather_log": rec})

    def upload_report(self, day: str, html: str):
        url = f"{self.s.procore_api_base}/rest/v1.0/files"
        files = {"file[data]": (f"weather-{day}.html", html.encode(), "text/html")}
        return request("POST", url, headers=self.headers(), data={}, files=files)  # expect: PCR404
