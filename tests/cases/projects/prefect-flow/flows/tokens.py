from datetime import timedelta

import httpx
from prefect import task
from prefect.blocks.system import Secret
from prefect.tasks import task_input_hash


@task(cache_key_fn=task_input_hash, cache_expiration=timedelta(minutes=85))  # expect: PCR101
def procore_token(client_id: str) -> str:  # may: PCR101
    secret = Secret.load("procore-client-secret").get()
    r = httpx.post(
        "https://login.procore.com/oauth/token",
        data={"grant_type": "client_credentials", "client_id": client_id, "client_secret": secret},
    )
    r.raise_for_status()
    return r.json()["access_token"]


@task(cache_key_fn=task_input_hash, cache_expiration=timedelta(minutes=55))
def graph_token(tenant: str, client_id: str) -> str:
    secret = Secret.load("graph-secret").get()
    r = httpx.post(
        f"https://login.microsoftonline.com/{tenant}/oauth2/v2.0/token",
        data={
            "grant_type": "client_credentials",
            "client_id": client_id,
            "client_secret": secret,
            "scope": "https://graph.microsoft.com/.default",
        },
    )
    return r.json()["access_token"]
