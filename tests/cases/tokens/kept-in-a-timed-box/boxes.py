"""Values that are thrown away after some time."""

import time


class Timed:
    def __init__(self, value=None, seconds=0):
        self.value = value
        self.end = time.time() + seconds

    @property
    def is_gone(self):
        return time.time() > self.end
