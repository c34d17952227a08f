"""Reads the CSV that the sync job left and types its columns."""

import pandas as pd

DTYPES = {
    "procore_project_id": "int32",  # expect: PCR203
    "number": "int32",
    "status": "category",
    "ball_in_court": "string",
}


def load(path):
    frame = pd.read_csv(path, dtype=DTYPES, parse_dates=["due_date"])
    return frame[frame["status"] == "open"]


def by_project(path):
    return load(path).groupby("procore_project_id").size().sort_values(ascending=False)
