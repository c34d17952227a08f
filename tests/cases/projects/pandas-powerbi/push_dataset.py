import os
import time

import msal
import requests

GROUP = os.environ["PBI_GROUP"]
_cache = {"exp": 0}


def pbi_token():
    if _cache["exp"] < time.time():
        app = msal.ConfidentialClientApplication(os.environ["CID"], authority=os.environ["AUTHORITY"],
                                                 client_credential=os.environ["SECRET"])
        res = app.acquire_token_for_client(["https://analysis.windows.net/powerbi/api/.default"])
        _cache.update(token=res["access_token"], exp=time.time() + 3600)
    return _cache["token"]


def refresh(dataset):
    """Refresh the Procore dataset."""
    r = requests.post(
        f"https://api.powerbi.com/v1.0/myorg/groups/{GROUP}/datasets/{dataset}/refreshes",
        headers={"Authorization": f"Bearer {pbi_token()}"},
    )
    r.raise_for_status()
