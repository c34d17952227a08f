import json
import pathlib

FILE = pathlib.Path("/var/lib/pc/pair.json")


def load():
    return json.loads(FILE.read_text())


def save(pair):
    temporary = FILE.with_suffix(".new")
    temporary.write_text(json.dumps(pair))
    temporary.replace(FILE)
