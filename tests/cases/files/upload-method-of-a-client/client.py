"""Procore API."""
import requests
class ProcoreClient:
    BASE = "https://api.procore.com/rest/v1.0"
    def __init__(self, token, company_id):
        self.headers = {"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)}
    def upload_file(self, endpoint, file_path, field="file[data]", data=None):
        with open(file_path, "rb") as f:
            response = requests.post(f"{self.BASE}/{endpoint}", headers=self.headers, data=data, files={field: f})  # expect: PCR404
        return response.json()
