"""Integrations that stand alone, each a little different: modules of made-up clients, the same for the same seed."""

from __future__ import annotations

from pathlib import Path
from random import Random

_RESOURCES = [
    "rfis",
    "submittals",
    "punch_items",
    "drawings",
    "images",
    "commitments",
    "change_events",
    "users",
    "vendors",
    "files",
    "meetings",
    "direct_costs",
    "locations",
    "incidents",
    "inspections",
    "timecard_entries",
    "tasks",
    "projects",
    "roles",
]
_VERSIONS = ("/rest/v1.0", "/rest/v1.0", "/rest/v1.1", "/rest/v2.0", "/vapid")
_FIELDS = ("id", "name", "status", "number", "title", "due_date", "updated_at", "vendor_id", "amount", "cost_code_id")
_HEAD = '''"""Moves {what} between Procore and the {other} system."""

import json
import logging
import os
import time
from decimal import Decimal
from urllib.parse import urljoin

import requests

logger = logging.getLogger(__name__)
BASE_URL = os.environ.get("PROCORE_BASE_URL", "https://{host}")
PREFIX = "{prefix}"
RETRIES = {retries}


class SyncError(Exception):
    """Something upstream went wrong."""
'''
_CLIENT = """

class {name}:
    def __init__(self, token, company_id=None):
        self.base_url = BASE_URL
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {{token}}"
        {company}
        self.expires = time.time() + {lifetime}
        self.cache = {{}}

    def _url(self, resource, project_id):
        return f"{{self.base_url}}{{PREFIX}}/projects/{{project_id}}/{{resource}}"
"""
_COMPANY = (
    'self.session.headers["Procore-Company-Id"] = str(company_id)',
    "self.company_id = company_id",
    'if company_id:\n            self.session.headers["Procore-Company-Id"] = company_id',
)
_URLS = (
    'f"{{self.base_url}}{version}/{resource}"',
    'f"{{self.base_url}}{version}/projects/{{project_id}}/{resource}"',
    'self.base_url + "{version}/{resource}"',
    'urljoin(self.base_url, "{version}/{resource}/" + str(project_id))',
    '"https://api.procore.com{version}/{resource}"',
    'self._url("{resource}", project_id)',
    '"%s{version}/projects/%s/{resource}" % (self.base_url, project_id)',
)
_CALLS = (
    'self.session.get(url, params={{"per_page": {size}}}, timeout=30)',
    'self.session.post(url, json={{"{a}": payload["{a}"], "{b}": payload.get("{b}")}})',
    'requests.get(url, headers={{**self.session.headers, "Accept": "application/json"}})',
    'self.session.request("PATCH", url, json=payload, timeout=30)',
    'self.session.delete(url, headers={{"Procore-Company-Id": str(self.cache.get("company"))}})',
)
_WORK = (
    """        rows = [
            {{"{a}": row.get("{a}"), "{b}": str(row.get("{b}") or "").strip()}}
            for row in payload.get("rows", ())
            if row.get("{c}") is not None and not row.get("deleted_at")
        ]
        logger.info("%d rows of {a}", len(rows))
""",
    """        total = sum(Decimal(str(line.get("{a}", 0))) for line in payload.get("lines", ()))
        if total != payload.get("{b}"):
            raise SyncError(f"{c}: expected {{payload.get('{b}')!r}}, found {{total!r}}")
""",
    """        for attempt in range(RETRIES):
            try:
                self.cache["{a}"] = json.dumps(payload, sort_keys=True, default=str)
                break
            except (TypeError, ValueError) as problem:
                time.sleep(min(30, 2 ** attempt))
                logger.warning("attempt %d: %r", attempt, problem)
""",
    """        changed = {{
            key: (before.get(key), after.get(key))
            for before, after in [(self.cache, payload)]
            for key in before.keys() | after.keys()
            if before.get(key) != after.get(key) and key not in {{"{a}", "{b}"}}
        }}
        if changed:
            logger.debug("{c}: %s", sorted(changed))
""",
)


def write_dense(folder: Path, files: int, lines: int, seed: int) -> None:
    """`files` modules of about `lines` lines each."""
    chance = Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(files):
        (folder / f"integration_{number:04}.py").write_text(_module(chance, lines), encoding="utf-8")


def _module(chance: Random, lines: int) -> str:
    resource = chance.choice(_RESOURCES)
    host = chance.choice(("api.procore.com", "api.procore.com", "app.procore.com", "sandbox.procore.com"))
    parts = [
        _HEAD.format(
            what=resource, other=chance.choice(("ledger", "payroll", "schedule")), host=host,
            prefix=chance.choice(_VERSIONS), retries=chance.randint(2, 6),
        )
    ]  # fmt: skip
    wanted = round(lines * chance.uniform(0.6, 1.4))
    while sum(part.count("\n") for part in parts) < wanted:
        name = f"{chance.choice(('Ledger', 'Field', 'Cost', 'Safety'))}{resource.title().replace('_', '')}{len(parts)}"
        lifetime = chance.choice(("7200", "2 * 60 * 60", "5400", "3600"))
        parts.append(_CLIENT.format(name=name, company=chance.choice(_COMPANY), lifetime=lifetime))
        parts.extend(_method(chance, number) for number in range(chance.randint(3, 8)))
    return "".join(parts)


def _method(chance: Random, number: int) -> str:
    resource, version = chance.choice(_RESOURCES), chance.choice(_VERSIONS)
    a, b, c = chance.sample(_FIELDS, 3)
    url = chance.choice(_URLS).format(version=version, resource=resource)
    call = chance.choice(_CALLS).format(a=a, b=b, size=chance.choice((100, 500, 5000)))
    work = "".join(each.format(a=a, b=b, c=c) for each in chance.sample(_WORK, chance.randint(1, 3)))
    return (
        f"\n    def {resource}_{number}(self, project_id, payload):\n{work}"
        f"        url = {url}\n        answer = {call}\n"
        "        answer.raise_for_status()\n        return answer.json()\n"
    )
