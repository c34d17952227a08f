import json
import os

import redis


class Store:
    def __init__(self):
        self.server = redis.Redis.from_url(os.environ["REDIS_URL"])

    def put(self, key, value, ttl=60):
        self.server.setex(key, ttl, json.dumps(value))

    def get(self, key):
        return json.loads(self.server.get(key) or "null")


store = Store()
