import os

import pandas as pd
import requests

COLUMNS = {
    "id": "int32",  # expect: PCR203
    "project_id": "int64",
    "number": "int32",
    "name": "string",
}


def fetch(project_id: int) -> pd.DataFrame:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["COMPANY"]}
    frames, page = [], 1
    while True:
        response = requests.get(
            "https://api.procore.com/rest/v1.0/observations/items",
            params={"project_id": project_id, "page": page},
            headers=headers,
        )
        rows = response.json()
        if not rows:
            break
        frames.append(pd.DataFrame(rows).assign(project_id=project_id))
        page += 1
    if not frames:
        return pd.DataFrame(columns=list(COLUMNS))
    return pd.concat(frames)[list(COLUMNS)].astype(COLUMNS)


def counted(project_id: int) -> pd.DataFrame:
    table = pd.concat([fetch(project_id)])
    return table.query("number > 0").astype({"number": "int32"})
