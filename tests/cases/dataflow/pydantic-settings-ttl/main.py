import httpx
from fastapi import Depends, FastAPI

from deps import procore

app = FastAPI()


@app.get("/projects/{project_id}/rfis")
async def rfis(project_id: int, http: httpx.AsyncClient = Depends(procore)):
    answer = await http.get(f"/rest/v1.0/projects/{project_id}/rfis")
    answer.raise_for_status()
    return answer.json()
