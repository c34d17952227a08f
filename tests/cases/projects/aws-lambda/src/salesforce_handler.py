"""Push finished Procore submittals to Salesforce (separate lambda)."""
import json
import os
import time

import boto3
import urllib3

http = urllib3.PoolManager()
ssm = boto3.client("ssm")
_cache = {}
SF_TOKEN_TTL = 7200


def sf_token():
    if _cache.get("expires", 0) > time.time():
        return _cache["token"], _cache["instance"]
    r = http.request("POST", "https://login.salesforce.com/services/oauth2/token", fields={
        "grant_type": "client_credentials",
        "client_id": ssm.get_parameter(Name="/sf/id")["Parameter"]["Value"],
        "client_secret": ssm.get_parameter(Name="/sf/secret", WithDecryption=True)["Parameter"]["Value"],
    })
    d = json.loads(r.data)
    _cache.update(token=d["access_token"], instance=d["instance_url"], expires=time.time() + SF_TOKEN_TTL)
    return d["access_token"], d["instance_url"]


def lambda_handler(event, context):
    token, instance = sf_token()
    body = {"Name": event["detail"]["title"], "Procore_Id__c": event["detail"]["resource_id"]}
    r = http.request("POST", instance + "/services/data/v58.0/sobjects/Submittal__c",
                     headers={"Authorization": "Bearer " + token, "Content-Type": "application/json"},
                     body=json.dumps(body))
    return {"statusCode": r.status, "url": "https://app.procore.com/%s/project/submittal_logs" % os.environ.get("CID", "")}
