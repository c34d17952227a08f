import pandas as pd
import requests
from dagster import AssetExecutionContext, AutoMaterializePolicy, FreshnessPolicy, asset

from .resources import ProcoreResource


def _paged(procore: ProcoreResource, path: str, **params) -> pd.DataFrame:
    rows, page = [], 1
    while True:
        r = procore.fetch(path, page=page, per_page=1000, **params)
        rows.extend(r.json())
        if "next" not in r.links:
            break
        page += 1
    return pd.DataFrame(rows)


@asset(freshness_policy=FreshnessPolicy(maximum_lag_minutes=90))
def procore_projects(context: AssetExecutionContext, procore: ProcoreResource) -> pd.DataFrame:
    df = _paged(procore, "/rest/v1.0/projects", company_id=procore.company_id)
    context.log.info("got %d projects", len(df))
    return df


@asset
def procore_meetings(procore_projects: pd.DataFrame, procore: ProcoreResource) -> pd.DataFrame:
    frames = [
        _paged(procore, "/rest/v1.0/meetings", project_id=pid)  # expect: PCR406
        for pid in procore_projects["id"]
    ]
    return pd.concat(frames)


@asset
def procore_meetings_v11(procore_projects: pd.DataFrame, procore: ProcoreResource) -> pd.DataFrame:
    return pd.concat(_paged(procore, f"/rest/v1.1/projects/{pid}/meetings") for pid in procore_projects["id"])


@asset
def drawing_pdfs(procore_projects: pd.DataFrame, procore: ProcoreResource) -> dict[str, int]:
    """Sizes of the current drawing PDFs."""
    sizes = {}
    for pid in procore_projects["id"]:
        for revision in procore.fetch(f"/rest/v1.0/projects/{pid}/drawing_revisions").json():
            pdf = requests.get(revision["pdf_url"], timeout=300)  # expect: PCR302
            sizes[revision["number"]] = len(pdf.content)
    return sizes
