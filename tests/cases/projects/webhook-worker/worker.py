import json
import logging
import os
from dataclasses import dataclass
from urllib.parse import urlparse
from urllib.request import Request, urlopen

import boto3
import requests

from auth import Tokens

log = logging.getLogger("worker")
sqs = boto3.client("sqs")
s3 = boto3.client("s3")
tokens = Tokens()


@dataclass
class Attachment:
    name: str
    link: str


def fetch(resource, event):
    r = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{event['project_id']}/{resource}/{event['resource_id']}",
        headers=tokens.headers(event["company_id"]),
    )
    r.raise_for_status()
    return r.json()


def attachments(body):
    return [Attachment(a["filename"], a["url"]) for a in body["attachments"]]


def download(att):
    """Stream one attachment."""
    with requests.get(att.link, stream=True) as r:  # expect: PCR302
        r.raise_for_status()
        return r.raw.read()


def download_with_token(att, company):
    req = Request(att.link)
    req.add_header("Authorization", tokens.headers(company)["Authorization"])  # expect: PCR303
    return urlopen(req).read()  # may: PCR303


def download_careful(att, company):
    req = Request(att.link)
    req.add_unredirected_header("Authorization", tokens.headers(company)["Authorization"])
    return urlopen(req).read()


def s3_key(att):
    """bucket/key out of a redirect that we logged."""
    path = urlparse(att.link).path
    return path.split("/companies/")[1]  # expect: PCR301


def handle(event):
    if event["resource_name"] == "Project Users" and event["event_type"] == "update":  # may: PCR405
        log.info("user %s changed", event["resource_id"])
        return
    if event["resource_name"] == "RFIs":
        for att in attachments(fetch("rfis", event)):
            s3.put_object(Bucket="acme", Key=att.name, Body=download(att))
    if event["resource_name"] == "Submittals":
        for att in attachments(fetch("submittals", event)):
            s3.put_object(Bucket="acme", Key=s3_key(att), Body=download_careful(att, event["company_id"]))
    if event["resource_name"] == "Observation Items":
        for att in attachments(fetch("observations", event)):
            s3.put_object(Bucket="acme", Key=att.name, Body=download_with_token(att, event["company_id"]))


def main():
    while True:
        got = sqs.receive_message(QueueUrl=os.environ["QUEUE"], WaitTimeSeconds=20, VisibilityTimeout=900)
        for m in got.get("Messages", []):
            handle(json.loads(m["Body"]))
            sqs.delete_message(QueueUrl=os.environ["QUEUE"], ReceiptHandle=m["ReceiptHandle"])


if __name__ == "__main__":
    main()
