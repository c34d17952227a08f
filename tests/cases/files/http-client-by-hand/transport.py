"""One function for all requests, on the standard library alone."""

import http.client
import json
from urllib.parse import urlencode, urlsplit


class Reply:
    def __init__(self, status, headers, body):
        self.status = status
        self.headers = headers
        self.body = body

    def json(self):
        return json.loads(self.body)


def exchange(method, url, headers=None, body=None):
    parts = urlsplit(url)
    connection = http.client.HTTPSConnection(parts.netloc, timeout=30)
    try:
        path = parts.path + ("?" + parts.query if parts.query else "")
        connection.request(method, path, body=body, headers=headers or {})
        answer = connection.getresponse()
        return Reply(answer.status, dict(answer.getheaders()), answer.read())
    finally:
        connection.close()


def form(url, **fields):
    return exchange("POST", url, {"Content-Type": "application/x-www-form-urlencoded"}, urlencode(fields))
