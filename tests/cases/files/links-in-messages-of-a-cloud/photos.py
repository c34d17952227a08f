"""One function lists the photos of a Procore project, another one, started by the queue, copies them."""

import json
import os

import boto3
import requests

API = "https://api.procore.com/rest/v1.0"
sqs = boto3.client("sqs")


def lister(event, context):
    headers = {"Authorization": "Bearer " + os.environ["TOKEN"], "Procore-Company-Id": os.environ["COMPANY"]}
    images = requests.get(f"{API}/images", params={"project_id": event["project"]}, headers=headers, timeout=60).json()
    for image in images:
        body = json.dumps({"id": image["id"], "url": image["url"]})
        sqs.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=body)


def copier(event, context):
    bucket = boto3.resource("s3").Bucket(os.environ["BUCKET"])
    for record in event["Records"]:
        message = json.loads(record["body"])
        photo = requests.get(message["url"], timeout=60)  # expect: PCR302
        bucket.put_object(Key=f"{message['id']}.jpg", Body=photo.content)


def authorized_copier(event, context):
    for record in event["Records"]:
        message = json.loads(record["body"])
        headers = {"Authorization": "Bearer " + os.environ["TOKEN"]}
        requests.get(message["url"], headers=headers, timeout=60).raise_for_status()
