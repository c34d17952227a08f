"""Runs for hours; the token is renewed on the way."""

import threading
import time

from vendor import ask, rfis

LONGEST_RUN = 4 * 3600


def run(projects):
    token = ask()["access_token"]
    start = time.time()
    begun = time.time()
    for project in projects:
        elapsed = time.time() - start
        if elapsed > 110 * 60:  # expect: PCR101
            token = ask()["access_token"]
            start = time.time()
        if time.time() - begun > LONGEST_RUN:
            break
        print(project, len(rfis(project, token)))


class Keeper:
    def __init__(self, **options):
        self.life = options.pop("token_lifetime", 6200)  # expect: PCR101
        self.pause = options.pop("pause", 6200)
        self.token, self.end = None, 0.0

    def renewed(self):
        if time.time() > self.end:
            self.token, self.end = ask()["access_token"], time.time() + self.life
        return self.token


class Background:
    def __init__(self):
        self.stop = threading.Event()
        self.token = None
        threading.Thread(target=self._renew_all_day, daemon=True).start()
        threading.Thread(target=self._count_all_day, daemon=True).start()

    def _renew_all_day(self):
        while not self.stop.is_set():
            self.token = ask()["access_token"]
            self.stop.wait(timeout=6600)  # expect: PCR101

    def _count_all_day(self):
        while not self.stop.is_set():
            print(len(rfis(7, self.token)))
            self.stop.wait(timeout=6600)
