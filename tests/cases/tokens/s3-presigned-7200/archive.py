"""Writes RFI lists to the archive bucket and mails a link that works for two hours."""
import json
import os
import time

import boto3
import requests

LINK_LIFETIME = 7200
s3 = boto3.client("s3")


class Token:
    def __init__(self):
        self.value, self.expires_at = None, 0

    def get(self):
        if time.time() >= self.expires_at:
            answer = requests.post(
                "https://login.procore.com/oauth/token",
                data={
                    "grant_type": "client_credentials",
                    "client_id": os.environ["PROCORE_CLIENT_ID"],
                    "client_secret": os.environ["PROCORE_CLIENT_SECRET"],
                },
                timeout=30,
            )
            answer.raise_for_status()
            self.value = answer.json()["access_token"]
            self.expires_at = time.time() + answer.json()["expires_in"] - 60
        return self.value


def archive(token, project_id):
    answer = requests.get(
        f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
        headers={"Authorization": f"Bearer {token.get()}", "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"]},
        timeout=60,
    )
    answer.raise_for_status()
    key = f"rfis/{project_id}/{time.strftime('%Y-%m-%d')}.json"
    s3.put_object(Bucket=os.environ["ARCHIVE_BUCKET"], Key=key, Body=json.dumps(answer.json()).encode())
    return s3.generate_presigned_url(
        "get_object", Params={"Bucket": os.environ["ARCHIVE_BUCKET"], "Key": key}, ExpiresIn=LINK_LIFETIME
    )


def mail(link):
    boto3.client("ses").send_email(
        Source=os.environ["MAIL_FROM"],
        Destination={"ToAddresses": [os.environ["MAIL_TO"]]},
        Message={"Subject": {"Data": "RFI archive"}, "Body": {"Text": {"Data": f"Valid for 2 hours:\n{link}"}}},
    )


if __name__ == "__main__":
    mail(archive(Token(), os.environ["PROCORE_PROJECT_ID"]))
