import json
import os

import boto3
import urllib3

http = urllib3.PoolManager()
bucket = boto3.resource("s3").Bucket(os.environ["BUCKET"])


def handler(event, context):
    for record in event["Records"]:
        job = json.loads(record["body"])
        answer = http.request("GET", job["url"], preload_content=False, timeout=120)  # expect: PCR302
        bucket.upload_fileobj(answer, job["target"])
