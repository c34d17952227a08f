import json
import os
import pathlib

import httpx
import redis

store = redis.Redis.from_url(os.environ["REDIS_URL"])


def forever():
    while True:
        _, body = store.blpop("files")
        item = json.loads(body)
        content = httpx.get(item["url"], timeout=60).content  # expect: PCR302
        pathlib.Path(item["taken"], f"{item.get('id')}.jpg").write_bytes(content)


forever()
