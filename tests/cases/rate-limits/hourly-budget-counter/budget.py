"""Counts the calls of the last hour by hand."""
import collections
import time


class CallBudget:
    MAX_CALLS_PER_HOUR = 3600  # expect: PCR205

    def __init__(self):
        self._stamps = collections.deque()

    def wait(self):
        now = time.monotonic()
        while self._stamps and now - self._stamps[0] > 3600:  # may: PCR205
            self._stamps.popleft()
        if len(self._stamps) >= self.MAX_CALLS_PER_HOUR:  # may: PCR205
            time.sleep(3600 - (now - self._stamps[0]))  # may: PCR205
        self._stamps.append(time.monotonic())
