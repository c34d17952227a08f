"""The pair of tokens, in a file."""
import json as j
import pathlib as p

PLACE = p.Path("procore-pair.json")


def load():
    return j.loads(PLACE.read_text())


def save(pair):
    PLACE.write_text(j.dumps(pair))
