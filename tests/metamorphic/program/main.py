"""Runs it all."""

from __future__ import annotations

import json

import sizes
from client import Client, ping, upload
from settings import PAGE, RETRIES

GREETING = "Hello"
SUBJECT = "world"


def report(lines):
    total = 0
    for number, line in enumerate(lines, start=1):
        total += len(line)
        print("%d: " % number + line + ".")
    summary = [entry for entry in lines if entry]
    print(json.dumps({"total": total, "lines": len(summary)}, sort_keys=True))


def main():
    client = Client("k-1", 77)
    first = client.projects()
    second = client.projects(2, size=PAGE)
    print(GREETING + ", " + SUBJECT + "!", first == second, RETRIES)
    print(client.rename(5, "Tower", colour="red"), upload("plan", b"abc"), ping())
    report(["one", "two", "", sizes.described(1)])


if __name__ == "__main__":
    main()
