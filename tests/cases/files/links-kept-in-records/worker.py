"""Fetch what the queue says."""

import json
import redis
import requests
import pull

q = redis.Redis()


def work():
    while True:
        _, raw = q.blpop("photos")
        job = json.loads(raw)
        content = requests.get(job["image_link"]).content  # expect: PCR302
        requests.post(job["callback"], data=content)
