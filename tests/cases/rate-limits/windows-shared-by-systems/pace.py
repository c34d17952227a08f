import datetime as dt
import threading
import time


class Pace:
    def __init__(self, budget: int, window: dt.timedelta = dt.timedelta(hours=1)):
        self.budget, self.window = budget, window
        self.stamps = []
        self.guard = threading.Lock()

    def __enter__(self):
        with self.guard:
            floor = time.time() - self.window.total_seconds()
            self.stamps = [stamp for stamp in self.stamps if stamp > floor]
            if len(self.stamps) >= self.budget:
                time.sleep(self.stamps[0] - floor)
            self.stamps.append(time.time())

    def __exit__(self, *exc):
        return False
