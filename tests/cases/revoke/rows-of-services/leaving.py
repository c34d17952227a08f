import requests
from flask import Flask, abort, session

from services import GOODBYES, RIGHT, SERVICES

app = Flask(__name__)


@app.post("/leave/<name>")
def leave(name):
    service = SERVICES.get(name) or abort(404)
    if tokens := session.pop(name, None):
        requests.post(service.leave, data={"token": tokens[service.kept]}, timeout=10)  # may: PCR102
    return "", 204


@app.post("/bye/<name>")
def bye(name):
    address, key = GOODBYES[name]
    requests.post(address, data={"token": session[name][key]}, timeout=10)  # may: PCR102
    return "", 204


@app.post("/right/<name>")
def right(name):
    address, key = RIGHT[name]
    requests.post(address, data={"token": session[name][key]}, timeout=10)
    row = RIGHT.get(name) or abort(404)
    requests.post(row[0], data={"token": session[name][row[1]]}, timeout=10)
    return "", 204
