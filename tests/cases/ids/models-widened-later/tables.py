"""Tables whose columns are narrow as they are declared; steps of their history widen some of them."""

import os

import requests
import sqlalchemy as sa

HEADERS = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
META = sa.MetaData()

RFIS = sa.Table(
    "rfis",
    META,
    sa.Column("procore_id", sa.Integer, primary_key=True),
    sa.Column("procore_project_id", sa.Integer),  # expect: PCR203
    sa.Column("number", sa.String(20)),
)
PHOTOS = sa.Table(
    "photos",
    META,
    sa.Column("procore_id", sa.Integer, primary_key=True),  # expect: PCR203
    sa.Column("procore_album_id", sa.Integer),
)


def copy(connection, project):
    address = f"https://api.procore.com/rest/v1.0/projects/{project}/rfis"
    for row in requests.get(address, headers=HEADERS, timeout=30).json():
        connection.execute(RFIS.insert().values(procore_id=row["id"], procore_project_id=project, number=row["number"]))
