import httpx
import numpy as np
import pandas as pd

INSPECTION_TYPES = {
    "id": np.int32,  # expect: PCR203
    "position": np.int32,
    "name": "string",
}
VENDOR_TYPES = {"id": "int64", "name": "string"}
STATION_TYPES = dict(id="int32", celsius="float32")


class Warehouse:
    def __init__(self, token, company_id):
        self.http = httpx.Client(
            base_url="https://api.procore.com/rest/v1.0/",
            headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": str(company_id)},
        )

    def _table(self, path, types):
        rows = self.http.get(path).raise_for_status().json()
        return pd.DataFrame(rows, columns=list(types)).astype(types)

    def inspections(self, project_id):
        return self._table(f"projects/{project_id}/checklist/lists", INSPECTION_TYPES)

    def vendors(self, project_id):
        return self._table(f"projects/{project_id}/vendors", VENDOR_TYPES)

    def observations(self):
        table = pd.DataFrame(self.http.get("observations/items").json())
        return table.astype({"id": "int32", "name": "category"})  # expect: PCR203


def weather(path):
    return pd.read_csv(path).astype(STATION_TYPES)


def stations():
    return pd.DataFrame(httpx.get("https://api.weather.gov/stations").json()).astype(STATION_TYPES)
