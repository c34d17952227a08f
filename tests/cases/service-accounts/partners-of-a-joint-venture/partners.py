"""Each partner of the joint venture has a company, and an account, of its own."""
import json
from dataclasses import dataclass
from pathlib import Path

from calls import token, vendors


@dataclass
class Partner:
    name: str
    company_id: int
    client_id: str
    client_secret: str


def load(path):
    return [Partner(**entry) for entry in json.loads(Path(path).read_text())]


def main(path):
    for partner in load(path):
        bearer = token(partner.client_id, partner.client_secret)  # may: PCR103
        print(partner.name, len(vendors(bearer, partner.company_id)))
