"""A window of an hour with a constant of the class; the client of another module takes from it."""
import time


class Allowance:
    MOST = 3600  # expect: PCR205
    ROWS = 3600

    def __init__(self):
        self._since = time.monotonic()
        self._taken = 0
        self._rows = 0

    def take(self):
        if time.monotonic() - self._since > 3600:
            self._since, self._taken = time.monotonic(), 0
        self._taken += 1
        if self._taken >= self.MOST:
            time.sleep(max(0, 3600 - (time.monotonic() - self._since)))

    def note(self, rows):
        for _ in rows:
            self._rows += 1
            if self._rows >= self.ROWS:
                self._rows = 0


allowance = Allowance()
