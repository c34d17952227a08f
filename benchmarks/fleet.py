"""Simulates a large portfolio: `python -m benchmarks.fleet 5000 /tmp/fleet` makes small trees and audits all of them.

It prints time and memory by tenths of the run, so that growth can be seen, and then the cost of a run without changes.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path

SEED = 20261123
AS_OF = "2026-11-23"
# Most repositories of a company have nothing to do with the vendor.
SHARE_OF_CLIENTS = 0.4
_CLIENT = '''"""Client number {number}."""

import requests

BASE = "https://{host}/rest/v1.0"


class Client{number}:
    def __init__(self, token, company):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {{token}}"
        {header}

    def get(self, path, **params):
        return self.session.get(f"{{BASE}}/{{path}}", params=params).json()

    def {resource}_of(self, project):
        return self.get(f"projects/{{project}}/{resource}")
'''
_HEADERS = ('self.session.headers["Procore-Company-Id"] = str(company)', "self.company = company")
_OTHER = '''"""Module {number}."""


def compute_{number}(values):
    total = 0
    for index, value in enumerate(values):
        if index % {step}:
            total += value * {step}
    return total
'''


def make(folder: Path, count: int) -> Path:
    """The manifest of so many trees, which are the same each time; a fifth has its client from another tree."""
    chosen = random.Random(SEED)
    for number in range(count):
        tree = folder / "trees" / f"{number // 1000:03}" / f"t{number:06}"
        (tree / "app").mkdir(parents=True)
        (tree / "app" / "__init__.py").write_text("")
        for module in range(chosen.randint(1, 6)):
            text = _OTHER.format(number=chosen.randrange(400), step=chosen.randint(2, 9))
            (tree / "app" / f"module{module}.py").write_text(text)
        if chosen.random() < SHARE_OF_CLIENTS:
            identity = chosen.randrange(number + 1) if chosen.random() < 0.2 else number
            host = chosen.choice(("api.procore.com", "app.procore.com"))
            header = chosen.choice(
                ('self.session.headers["Procore-Company-Id"] = str(company)', "self.company = company")
            )
            resource = chosen.choice(("rfis", "submittals", "sub_jobs", "drawings"))
            text = _CLIENT.format(number=identity, host=host, header=header, resource=resource)
            (tree / "app" / "client.py").write_text(text)
    manifest = folder / "portfolio.toml"
    manifest.write_text('name = "Simulation"\n[[tree]]\nglob = "trees/*/*"\n')
    return manifest


def audit(manifest: Path, results: Path, options: Sequence[str]) -> tuple[float, list[tuple[float, int]]]:
    """Seconds of a run, and what the parent process held in memory (kB) at moments of it."""
    command = [sys.executable, "-m", "auditor", "fleet", str(manifest), "-o", str(results), "--as-of", AS_OF, *options]
    environment = {**os.environ, "XDG_CACHE_HOME": str(manifest.parent / "cache")}
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment)
    samples: list[tuple[float, int]] = []
    is_over = threading.Event()

    def sample() -> None:
        while not is_over.wait(1.0):
            samples.append((time.monotonic() - began, _resident(process.pid)))

    thread = threading.Thread(target=sample)
    thread.start()
    process.wait()
    is_over.set()
    thread.join()
    return time.monotonic() - began, samples


def _resident(process: int) -> int:
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


def show(results: Path, seconds: float, samples: list[tuple[float, int]]) -> None:
    log = [json.loads(line) for line in (results / "log.jsonl").read_text().splitlines()]
    print(f"{len(log):,} trees in {seconds:,.0f} s; {seconds / len(log) * 1000:.0f} ms each")
    size = max(len(log) // 10, 1)
    print("tenth  ms a tree (median, slowest)  most memory of a tree (MB)  parent (MB)")
    for tenth in range(0, len(log) - size + 1, size):
        part = log[tenth : tenth + size]
        times = sorted(each["seconds"] * 1000 for each in part)
        then = samples[min(len(samples) * (tenth + size) // len(log), len(samples) - 1)][1] if samples else 0
        peak = max(each["peak_mb"] for each in part)
        print(
            f"{tenth // size + 1:>5}  {times[len(times) // 2]:>8.0f} {times[-1]:>8.0f} {peak:>24} {then / 1000:>16.0f}"
        )
    sizes = {file.name: file.stat().st_size for file in results.iterdir() if file.is_file()}
    documents = sum(file.stat().st_size for file in (results / "trees").iterdir())
    print(f"documents {documents / 1e6:,.0f} MB, database {sizes['fleet.sqlite'] / 1e6:,.0f} MB")


def main(arguments: Sequence[str]) -> None:
    """The number of trees, a folder, and options of `fleet`."""
    count, folder, options = int(arguments[0]), Path(arguments[1]), arguments[2:]
    shutil.rmtree(folder, ignore_errors=True)
    manifest, results = make(folder, count), folder / "results"
    seconds, samples = audit(manifest, results, options)
    show(results, seconds, samples)
    (results / "log.jsonl").unlink()
    print("again, without changes:")
    show(results, *audit(manifest, results, options))


if __name__ == "__main__":
    main(sys.argv[1:])
