import json
import logging
import os

import boto3

from procore_client import ProcoreClient

logger = logging.getLogger()
logger.setLevel(logging.INFO)

s3 = boto3.client("s3")
secrets = boto3.client("secretsmanager")
BUCKET = os.environ["BUCKET"]


def _secret(name):
    return json.loads(secrets.get_secret_value(SecretId=name)["SecretString"])


def lambda_handler(event, context):
    creds = _secret(os.environ["PROCORE_SECRET_ARN"])
    client = ProcoreClient(creds["client_id"], creds["client_secret"], creds["company_id"])
    written = 0
    for record in event["Records"]:
        msg = json.loads(record["body"])
        item = client.get("/rest/v1.0/projects/%d/submittals/%d" % (msg["project_id"], msg["resource_id"]))
        for att in item.get("attachments", []):
            body = client.download(att["url"])
            s3.put_object(Bucket=BUCKET, Key=f"submittals/{item['id']}/{att['filename']}", Body=body)
            written += 1
    logger.info("wrote %d attachments", written)
    return {"statusCode": 200, "body": json.dumps({"written": written})}
