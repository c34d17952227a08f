"""Tokens of signed-in users: in Redis for the workers, in MongoDB for the audit."""
import os
from datetime import timedelta

import pymongo
import redis
import requests

workers = redis.Redis.from_url(os.environ["REDIS_URL"])
audit = pymongo.MongoClient(os.environ["MONGO_URL"]).get_database()

audit.procore_tokens.create_index("created_at", expireAfterSeconds=7200)  # expect: PCR101
audit.requests.create_index("created_at", expireAfterSeconds=86400)


def exchange(user_id, code):
    answer = requests.post(
        "https://login.procore.com/oauth/token",
        data={
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": os.environ["PROCORE_REDIRECT_URI"],
            "client_id": os.environ["PROCORE_CLIENT_ID"],
            "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
        },
        timeout=30,
    )
    answer.raise_for_status()
    pair = answer.json()
    with workers.pipeline() as pipe:
        pipe.set(f"procore_access_token:{user_id}", pair["access_token"], ex=timedelta(hours=2))  # expect: PCR101
        pipe.set(f"procore_refresh_token:{user_id}", pair["refresh_token"], ex=timedelta(hours=24))
        pipe.set(f"procore_login_status:{user_id}", "ok", ex=timedelta(hours=2))
        pipe.execute()
