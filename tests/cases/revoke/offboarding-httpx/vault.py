import json
import pathlib

ROOT = pathlib.Path("/run/secrets/vault")


def read(name):
    return json.loads((ROOT / name).read_text())


def delete(name):
    (ROOT / name).unlink(missing_ok=True)
