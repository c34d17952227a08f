import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Tenant:
    slug: str
    procore_company: int
    client_id: str
    client_secret: str
    sage_user: str = ""


def load(path="tenants.json"):
    raw = json.loads(Path(path).read_text())
    return {slug: Tenant(slug=slug, **row) for slug, row in raw.items()}
