"""Ids of users as numbers of 32 bits, by what they are, not by what they are called."""

import os
import struct

import numpy as np
import pandas as pd
import requests

API = "https://api.procore.com/rest/v1.0"
HEADERS = {
    "Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}",
    "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
}


def users(project):
    data = requests.get(f"{API}/projects/{project}/users", headers=HEADERS).json()
    df = pd.DataFrame(data)
    df["id"] = df["id"].astype("int32")  # expect: PCR203
    df["vendor_id"] = pd.to_numeric(df["vendor_id"]).astype(np.int64)
    df["rank"] = df["rank"].astype("int32")
    keys = np.array([u["id"] for u in data], dtype=np.int32)  # expect: PCR203
    pay = np.array([u["rate"] for u in data], dtype=np.int32)
    return df, keys, pay


def typed(project):
    rows = []
    for u in requests.get(f"{API}/projects/{project}/users", headers=HEADERS).json():
        rows.append({"uid": u["id"], "age": u["age"]})
    df = pd.DataFrame(rows).astype({"age": "int32"})
    df["uid"] = df["uid"].astype(np.int32)  # expect: PCR203
    return df


def packed(project):
    out = b""
    for u in requests.get(f"{API}/projects/{project}/users", headers=HEADERS).json():
        out += struct.pack("<iH", u["id"], u["age"])  # expect: PCR203
        out += struct.pack("<qi", u["id"], u["age"])
    return out


def cast(project):
    df = pd.DataFrame(requests.get(f"{API}/projects/{project}/users", headers=HEADERS).json())
    df = df.astype({"id": "int32", "name": "string"})  # expect: PCR203
    return df
