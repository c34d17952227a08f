from flask_caching import Cache

cache = Cache(config={"CACHE_TYPE": "RedisCache", "CACHE_KEY_PREFIX": "jobsite:"})
