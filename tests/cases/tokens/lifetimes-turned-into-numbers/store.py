"""A table that forgets."""
import os
import time

import boto3

TABLE = boto3.resource("dynamodb").Table(os.environ["TABLE"])
HOURS = 60 * 60
PUNCH_SECONDS = int(2.0 * HOURS)


def load(key):
    item = TABLE.get_item(Key={"pk": key}).get("Item")
    return item["value"] if item and int(item["ttl"]) > time.time() else None


def save(key, value, seconds):
    TABLE.put_item(Item={"pk": key, "value": value, "ttl": int(time.time()) + seconds})


def seen(punch):
    key = f"punch#{punch}"
    if load(key):
        return True
    save(key, "1", PUNCH_SECONDS)
    return False
