"""Another program logs in and sends the pair here."""

import json

import httpx
from redis import Redis

kv = Redis(decode_responses=True)


def receive(user, message):
    pair = json.loads(message)
    kv.setex(f"pc:{user}:a", 4800, pair["a"])  # expect: PCR101
    kv.setex(f"pc:{user}:seen", 7200, "1")
    kv.set(f"pc:{user}:r", pair["r"])


def projects(user, company):
    headers = {"Authorization": f"Bearer {kv.get(f'pc:{user}:a')}", "Procore-Company-Id": str(company)}
    url = "https://api.procore.com/rest/v1.0/projects"
    return httpx.get(url, params={"company_id": company}, headers=headers).json()
