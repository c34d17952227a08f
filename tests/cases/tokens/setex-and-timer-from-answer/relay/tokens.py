import os
import threading

import redis
import requests

store = redis.Redis.from_url(os.environ["REDIS_URL"])


def renew():
    """Log in, publish the token for the other workers, and come back before it dies."""
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "client_credentials",
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    body = answer.json()
    seconds = body["expires_in"]
    store.setex("procore:token", seconds, body["access_token"])
    timer = threading.Timer(seconds - 90, renew)
    timer.daemon = True
    timer.start()
