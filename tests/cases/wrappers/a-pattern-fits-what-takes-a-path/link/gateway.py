"""Speaks to the platform's message bus; the other end calls the vendor."""

import json
import socket


class Gateway:
    def __init__(self, host, port=9000):
        self._connection = socket.create_connection((host, port))

    def __enter__(self):
        return self

    def __exit__(self, *details):
        self.close()

    def get(self, path, **parameters):
        return self._transmit("GET", path, parameters)

    def post(self, path, body):
        return self._transmit("POST", path, body)

    def close(self):
        self._connection.close()

    def _transmit(self, verb, target, content):
        self._connection.sendall(json.dumps([verb, target, content]).encode())
        return json.loads(self._connection.recv(1 << 20))
