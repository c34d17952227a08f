"""Firebase push for field crews; AWS credentials differ by customer, Procore's do not."""
import os

import boto3
import firebase_admin
import requests
from firebase_admin import credentials, messaging

from procore_login import bearer

firebase_admin.initialize_app(credentials.Certificate(os.environ["FIREBASE_SERVICE_ACCOUNT_JSON"]))


def customer_bucket(company):
    return boto3.resource(
        "s3", aws_access_key_id=company.aws_client_id, aws_secret_access_key=company.aws_client_secret
    ).Bucket(company.bucket)


def notify(company, project_id, topic):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/incidents",
        headers={"Authorization": f"Bearer {bearer()}", "Procore-Company-Id": str(company.procore_id)},
        timeout=30,
    )
    answer.raise_for_status()
    customer_bucket(company).put_object(Key=f"incidents/{project_id}.json", Body=answer.content)
    messaging.send(messaging.Message(topic=topic, data={"count": str(len(answer.json()))}))
