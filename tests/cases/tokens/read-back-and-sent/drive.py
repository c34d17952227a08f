import httpx
from redis import Redis

kv = Redis(decode_responses=True)


def receive(user, pair):
    kv.setex(f"gd:{user}:a", 3500, pair["a"])


def files(user):
    return httpx.get(
        "https://www.googleapis.com/drive/v3/files", headers={"Authorization": f"Bearer {kv.get(f'gd:{user}:a')}"}
    ).json()
