from ._wire import transmit


class Base:
    def request(self, method, path):
        return transmit({"m": method, "p": path})


class Special(Base):
    retries = 3


def call(method="GET", path="/"):
    return transmit({"m": method, "p": path})
