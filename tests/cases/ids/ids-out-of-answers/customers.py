"""Customers of another system: their numbers are its own business."""

import pandas as pd
import requests


def customers():
    table = pd.DataFrame(requests.get("https://quickbooks.api.intuit.com/v3/company/1/query", timeout=30).json())
    table["id"] = table["id"].astype("int32")
    return table
