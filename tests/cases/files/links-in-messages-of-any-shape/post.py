"""How this project sends things to its other half."""
import json
import os

import boto3
import redis

store = redis.Redis.from_url(os.environ["REDIS_URL"])


def post(queue, message):
    boto3.client("sqs").send_message(QueueUrl=os.environ[queue], MessageBody=json.dumps(message))


def push(message):
    store.rpush("files", json.dumps(message))
