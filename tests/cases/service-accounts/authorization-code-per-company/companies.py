import json
import pathlib


class Company:
    def __init__(self, procore_id: int, folder: pathlib.Path):
        self.procore_id = procore_id
        self._file = folder / f"{procore_id}.json"
        self.pair = json.loads(self._file.read_text()) if self._file.exists() else {}

    def store(self, pair):
        self._file.write_text(json.dumps(pair))
        self.pair = pair
