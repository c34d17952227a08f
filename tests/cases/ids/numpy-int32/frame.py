"""Turns the RFI list into a compact data frame."""

import os

import numpy as np
import pandas as pd
import requests


def rfi_frame(project_id, token):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {token}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    frame = pd.DataFrame(answer.json(), columns=["id", "number", "subject", "status"])
    frame = frame.rename(columns={"id": "procore_rfi_id"})
    frame["procore_rfi_id"] = frame["procore_rfi_id"].astype(np.int32)  # expect: PCR203
    frame["subject_length"] = frame["subject"].str.len().astype(np.int32)
    return frame
