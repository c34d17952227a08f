"""Knows nothing of the photos: the queue of another team."""

import json

import boto3
import requests


def relay(event, context):
    for record in event["Records"]:
        message = json.loads(record["body"])
        requests.post(message["url"], json={"text": message["text"]}, timeout=10)
    boto3.client("cloudwatch").put_metric_data(Namespace="relay", MetricData=[])
