import json
import os

import boto3
from fastapi import FastAPI, Request, Response

app = FastAPI()
sqs = boto3.client("sqs")


@app.post("/procore")
async def procore(request: Request):
    event = await request.json()
    sqs.send_message(QueueUrl=os.environ["QUEUE"], MessageBody=json.dumps(event))
    return Response(status_code=202)
