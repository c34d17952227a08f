import json
from dataclasses import asdict, dataclass

import redis
import requests
from tenacity import retry, stop_after_attempt, wait_fixed

r = redis.Redis.from_url("redis://cache:6379/0")
HOST = "https://login.procore.com"


@dataclass
class Pair:
    access: str
    renewal: str


@retry(stop=stop_after_attempt(4), wait=wait_fixed(2))  # expect: PCR107
def swap(renewal, app):
    answer = requests.post(  # may: PCR107
        f"{HOST}/oauth/token",
        data={"grant_type": "refresh_token", "refresh_token": renewal, **app},
        timeout=10,
    )
    answer.raise_for_status()
    return answer.json()


def current(tenant, app):
    raw = r.get(f"pair:{tenant}")
    if raw:
        return Pair(**json.loads(raw)).access
    body = swap(r.get(f"renewal:{tenant}").decode(), app)
    pair = Pair(body["access_token"], body["refresh_token"])
    r.set(f"renewal:{tenant}", pair.renewal)
    r.set(f"pair:{tenant}", json.dumps(asdict(pair)), ex=85 * 60)  # expect: PCR101
    return pair.access


def sign_out(tenant, app):
    raw = r.get(f"pair:{tenant}")
    if raw:
        pair = Pair(**json.loads(raw))
        requests.post(f"{HOST}/oauth/revoke", data={"token": pair.access, **app}, timeout=10)  # expect: PCR102
    r.delete(f"pair:{tenant}", f"renewal:{tenant}")
