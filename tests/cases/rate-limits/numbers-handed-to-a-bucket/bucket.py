import threading
import time


class Bucket:
    def __init__(self, n, t):
        self.step = t / n
        self.free_at = 0.0
        self.lock = threading.Lock()

    def __enter__(self):
        with self.lock:
            pause = self.free_at - time.monotonic()
            if pause > 0:
                time.sleep(pause)
            self.free_at = time.monotonic() + self.step

    def __exit__(self, *exc):
        return False
