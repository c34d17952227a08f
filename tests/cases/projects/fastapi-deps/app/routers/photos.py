from typing import Annotated

import httpx
from fastapi import APIRouter, Depends, UploadFile

from ..deps import bare_procore_client, procore_client

router = APIRouter()


@router.get("/{project_id}")
async def list_photos(project_id: int, client: httpx.AsyncClient = Depends(bare_procore_client)):
    r = await client.get("/rest/v1.0/images", params={"project_id": project_id})
    r.raise_for_status()
    return r.json()


@router.post("/{project_id}")
async def add_photo(
    project_id: int,
    file: UploadFile,
    client: Annotated[httpx.AsyncClient, Depends(procore_client)],
):
    content = await file.read()
    r = await client.post(  # expect: PCR404
        "/rest/v1.0/images",
        params={"project_id": project_id},
        data={"image[description]": file.filename},
        files={"image[data]": (file.filename, content, file.content_type)},  # may: PCR404
    )
    r.raise_for_status()
    return {"id": r.json()["id"]}
