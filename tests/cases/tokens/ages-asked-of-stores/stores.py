"""Small stores that tell whether what they keep is young enough."""

import json
import sqlite3
import time
from pathlib import Path


class FileStore:
    def __init__(self, folder):
        self.folder = Path(folder)

    def load(self, name, max_age=600):
        path = self.folder / f"{name}.json"
        if not path.exists() or time.time() - path.stat().st_mtime > max_age:
            return None
        return json.loads(path.read_text())

    def save(self, name, value):
        (self.folder / f"{name}.json").write_text(json.dumps(value))


class Box:
    """Holds one thing for so many seconds."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.value, self.at = None, 0.0

    def get(self):
        return self.value if time.monotonic() - self.at < self.seconds else None

    def put(self, value):
        self.value, self.at = value, time.monotonic()


def wait_for(path, timeout):
    began = time.time()
    while not Path(path).exists():
        if time.time() - began > timeout:
            return False
        time.sleep(5)
    return True


class Table:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def fresh(self, name, within):
        row = self.db.execute(
            "SELECT value FROM kept WHERE name = ? AND saved_at > ?", (name, time.time() - within)
        ).fetchone()
        return row[0] if row else None

    def keep(self, name, value):
        self.db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?)", (name, value, time.time()))
