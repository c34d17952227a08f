"""Loads answers into a warehouse; the types of the columns stand in tables."""

import os

import pandas as pd
import requests
from sqlalchemy import create_engine
from sqlalchemy.types import BigInteger, Date, Integer, Unicode

engine = create_engine(os.environ["DSN"])
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY"]}

TYPES = {
    "id": Integer(),  # expect: PCR203
    "name": Unicode(200),
    "start_date": Date(),
    "position": Integer(),
}
WIDE = {"id": BigInteger(), "position": Integer()}
WEATHER = {"id": Integer(), "degrees": Integer()}


def rows(path, **params):
    response = requests.get(f"https://api.procore.com/rest/v1.0/{path}", params=params, headers=HEADERS, timeout=60)
    response.raise_for_status()
    return pd.json_normalize(response.json())


def projects():
    frame = rows("projects", company_id=os.environ["PROCORE_COMPANY"])
    frame.to_sql("projects", engine, if_exists="replace", dtype={key: kind for key, kind in TYPES.items() if key in frame})


def vendors():
    rows("vendors").to_sql("vendors", engine, if_exists="replace", dtype=WIDE)


def rfis(project):
    rows(f"projects/{project}/rfis").to_sql("rfis", engine, dtype={"id": Integer(), "number": Integer()})  # expect: PCR203


def weather(town):
    frame = pd.json_normalize(requests.get("https://api.weather.example/days", params={"town": town}, timeout=60).json())
    frame.to_sql("weather", engine, dtype=WEATHER)
