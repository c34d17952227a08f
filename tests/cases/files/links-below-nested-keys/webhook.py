import httpx
from fastapi import FastAPI, Request

app = FastAPI()


@app.post("/procore/webhook")
async def hook(request: Request):
    event = await request.json()
    async with httpx.AsyncClient(headers={"Authorization": "Bearer x", "Procore-Company-Id": str(event["company_id"])}) as api:
        doc = (await api.get(f"https://api.procore.com/rest/v1.0/projects/{event['project_id']}/documents/{event['resource_id']}")).json()
    async with httpx.AsyncClient() as plain:
        answer = await plain.get(doc["file"]["current_version"]["prostore_file"]["url"])  # expect: PCR302
    return {"size": len(answer.content)}
