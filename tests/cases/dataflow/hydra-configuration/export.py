"""Exports tables of a project; the command line lays other settings over the file."""

import os

import hydra
import requests
from omegaconf import DictConfig


def fetch(cfg: DictConfig, path: str, project: int) -> list:
    headers = {"Authorization": f"Bearer {os.environ['PROCORE_TOKEN']}", "Procore-Company-Id": str(cfg.procore.company)}
    url = f"{cfg.procore.base}/rest/v1.0/{path}"
    return requests.get(url, params={"project_id": project}, headers=headers, timeout=60).json()


def ledger(path: str) -> list:
    return requests.get(f"https://ledger.example.net/rest/v1.0/{path}", timeout=60).json()


@hydra.main(version_base=None, config_path="conf", config_name="settings")
def main(cfg: DictConfig) -> None:
    for table in cfg.tables:
        print(table.name, len(fetch(cfg, table.path, 1)), f"{cfg.procore.pages}/{cfg.procore.company}/project/home")
    for table in cfg.ledger.tables:
        print(table.name, len(ledger(table.path)))


if __name__ == "__main__":
    main()
