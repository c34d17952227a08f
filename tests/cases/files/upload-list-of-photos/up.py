import os, httpx
async def observe(project_id, name, photos):
    files = [("attachments[]", (p.name, p.read_bytes(), "image/jpeg")) for p in photos]
    async with httpx.AsyncClient(base_url="https://api.procore.com", headers={"Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}) as c:
        r = await c.post("/rest/v1.0/observations/items", data={"project_id": project_id, "observation[name]": name}, files=files)  # expect: PCR404
        return r.json()
