"""Speaks to the platform's message bus; the other end calls the vendor."""

import json
import socket


class Connection:
    def __init__(self, host, port=9000):
        self._connection = socket.create_connection((host, port))

    def get(self, path, **parameters):
        return self._transmit("GET", path, parameters)

    def close(self):
        self._connection.close()

    def _transmit(self, verb, target, content):
        self._connection.sendall(json.dumps([verb, target, content]).encode())
        return json.loads(self._connection.recv(1 << 20))


class Gateway(Connection):
    def post(self, path, body):
        return self._transmit("POST", path, body)
