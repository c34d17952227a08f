"""Sizes and switches out of an INI file, read by type."""

import configparser

import requests


class Loader:
    def __init__(self, config):
        self.config = config
        self.session = requests.Session()
        self.session.headers.update({"Authorization": config.get("site", "token"), "Procore-Company-Id": "1"})
        self.session.verify = config.getboolean("site", "verify", fallback=True)

    def fetch(self, resource, **params):
        params.setdefault("per_page", self.config.getint("site", "per_page"))
        return self.session.get(f"{self.config.get('site', 'base')}/rest/v1.0/{resource}", params=params).json()


def main():
    config = configparser.ConfigParser()
    config.read("config.ini")
    print(Loader(config).fetch("projects/1/rfis"))


main()
