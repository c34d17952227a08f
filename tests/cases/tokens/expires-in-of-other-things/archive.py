"""`expires_in` of links, uploads and assertions, in the very class that holds the token."""
import logging
import os
import time

import boto3
import jwt
import requests

log = logging.getLogger(__name__)
COMPANY = os.environ["PROCORE_COMPANY_ID"]


class Archive:
    def __init__(self):
        self.body = None

    def bearer(self):
        if self.body is None or time.time() > self.body["created_at"] + self.body["expires_in"]:
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
            self.body = answer.json()
        if time.time() - self.body["created_at"] > 7200:
            log.warning("this token is older than any that was seen before")
        return self.body["access_token"]

    def link(self, key, expires_in=3600):
        return boto3.client("s3").generate_presigned_url(
            "get_object", Params={"Bucket": "archive", "Key": key}, ExpiresIn=expires_in
        )

    def mailed_link(self, key, expires_in=None):
        if expires_in is None:
            expires_in = 86400
        return self.link(key, expires_in=expires_in or 7200)

    def rfis(self, project_id):
        answer = requests.get(
            f"https://api.procore.com/rest/v1.0/projects/{project_id}/rfis",
            headers={"Authorization": f"Bearer {self.bearer()}", "Procore-Company-Id": COMPANY},
            timeout=30,
        )
        answer.raise_for_status()
        return answer.json()


def warehouse_assertion(key):
    now = int(time.time())
    claims = {"iss": "archive", "aud": "https://warehouse.example/token", "iat": now, "exp": now + 3600}
    return jwt.encode(claims, key, algorithm="RS256")
