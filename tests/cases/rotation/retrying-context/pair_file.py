import json
import pathlib

FILE = pathlib.Path("/var/lib/renewal/pair.json")


def load():
    return json.loads(FILE.read_text())


def save(pair):
    FILE.write_text(json.dumps(pair))
