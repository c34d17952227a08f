import logging

from flask import Flask, request

app = Flask(__name__)
SEEN = set()


@app.post("/hooks/procore")
def receive():
    event = request.get_json()
    key = (event["resource_id"], event["timestamp"])
    if key in SEEN:
        return "", 204
    SEEN.add(key)
    if event["resource_name"] == "Company Users" and event["event_type"] == "update":
        logging.info("user %s changed", event["resource_id"])
    return "", 204
