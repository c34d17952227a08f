import requests
from fastapi import Depends, FastAPI

from deps import bare, watched, whole

app = FastAPI()
API = "https://api.procore.com/rest/v1.0"


@app.get("/rfis/{project}")
def rfis(project: int, headers: dict = Depends(bare)):
    return requests.get(f"{API}/projects/{project}/rfis", headers=headers, timeout=30).json()


@app.get("/submittals/{project}")
def submittals(project: int, headers: dict = Depends(whole)):
    return requests.get(f"{API}/projects/{project}/submittals", headers=headers, timeout=30).json()


class Locations:
    def __init__(self, project):
        self.project = project

    @watched
    def all(self):
        return requests.get(f"{API}/projects/{self.project}/locations", headers=whole(), timeout=30).json()
