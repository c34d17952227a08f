"""Copy downloads to our own bucket. Nothing of Procore's here."""
import boto3
import requests

BUCKET = "acme-backups"


def upload(path, key):
    boto3.client("s3").upload_file(str(path), BUCKET, key)
    return f"https://s3.amazonaws.com/{BUCKET}/{key}"


def fetch_back(key):
    url = f"https://{BUCKET}.s3.us-east-1.amazonaws.com/{key}"
    return requests.get(url).content
