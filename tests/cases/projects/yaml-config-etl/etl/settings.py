from pathlib import Path

import yaml


class Settings:
    def __init__(self, path=Path(__file__).parent.parent / "config" / "settings.yaml"):
        with open(path) as fh:
            self._data = yaml.safe_load(fh)

    @property
    def procore(self):
        return self._data["procore"]

    @property
    def snowflake(self):
        return self._data["snowflake"]


settings = Settings()
