"""Most events have no handler; the one that has comes last."""

import requests

API = "https://api.procore.com/rest/v1.0"


class Bus:
    def __init__(self):
        self.handlers = {}

    def on(self, name, handler):
        self.handlers[name] = handler

    def emit(self, name, *args):
        handler = self.handlers.get(name)
        if handler:
            handler(*args)


def send(url):
    requests.get(url)  # expect: PCR201


bus = Bus()
bus.on("sync.requested", send)
bus.emit("app.starting")
bus.emit("app.configured", "production")
bus.emit("database.connected", "main")
bus.emit("cache.connected", "main")
bus.emit("worker.started", 1)
bus.emit("worker.started", 2)
bus.emit("worker.started", 3)
bus.emit("worker.started", 4)
bus.emit("app.started")
bus.emit("sync.requested", f"{API}/rfis")
