"""Links in tables of pandas and polars: rows, columns and cells."""

import os
import pandas as pd
import polars as pl
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]}
AUTH = {"Authorization": HEADERS["Authorization"]}


def rows(project):
    out = []
    for rfi in requests.get(f"{API}/projects/{project}/rfis", headers=HEADERS).json():
        for q in rfi["questions"]:
            for a in q["attachments"]:
                out.append({"rfi": rfi["number"], "name": a["filename"], "link": a["url"], "page": f"https://www.example.org/{rfi['number']}"})
    return out


def by_tuples(project):
    df = pd.DataFrame(rows(project))
    for r in df.itertuples(index=False):
        requests.get(r.link)  # expect: PCR302
        requests.get(r.page)
        requests.get(r.link, headers=AUTH)


def fetch(link):
    return requests.get(link).content  # expect: PCR302


def fetch_row(row):
    return requests.get(row["link"]).content  # expect: PCR302


def status(url):
    return requests.get(url).status_code


def by_columns(project):
    df = pd.DataFrame(rows(project), columns=["rfi", "name", "link", "page"])
    df["data"] = df["link"].apply(fetch)
    df["x"] = df.apply(fetch_row, axis=1)
    df["ok"] = df["page"].map(status)
    small = df[df["rfi"] > 3]
    for name, link in zip(small["name"], small["link"]):
        requests.get(link)  # expect: PCR302
    for link in df.link.unique():
        requests.get(link)  # expect: PCR302
    for page in df.page.tolist():
        requests.get(page)


def by_polars(project):
    df = pl.DataFrame(rows(project))
    for r in df.iter_rows(named=True):
        requests.get(r["link"])  # expect: PCR302
    for r in df.to_dicts():
        requests.get(r["page"])


def by_cells(project):
    data = requests.get(f"{API}/projects/{project}/submittals", headers=HEADERS).json()
    df = pd.json_normalize(data, record_path=["attachments"], meta=["number"])
    for i in range(len(df)):
        requests.get(df.loc[i, "url"])  # expect: PCR302
    frame = pd.DataFrame([{"id": d["id"], "at": d["attachments"][0]["url"]} for d in data])
    frame.apply(lambda r: requests.get(r["at"]), axis=1)  # expect: PCR302
    for rec in frame.to_dict("records"):
        requests.get(rec["at"])  # expect: PCR302
    for _, rec in frame[["id", "at"]].iterrows():
        requests.get(rec["at"])  # expect: PCR302
        requests.get(rec.at)  # expect: PCR302
