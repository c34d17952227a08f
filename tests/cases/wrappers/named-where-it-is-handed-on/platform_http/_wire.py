"""Frames for the gateway's socket."""

import json
import socket


def transmit(frame):
    with socket.create_connection(("gateway.internal", 9000)) as connection:
        connection.sendall(json.dumps(frame).encode())
        return json.loads(connection.recv(1 << 20))
