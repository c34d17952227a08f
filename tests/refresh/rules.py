"""A small rules folder, and descriptions of its API."""

from __future__ import annotations

import json
from pathlib import Path

ANNOUNCEMENT = """\
id = "{id}"
title = "{title}"
url = "https://vendor.example/{id}"
posted = {posted}
text = "Own words."
sources = ["the page"]
covered_by = []
no_effect = "Only an example."

[[phase]]
name = "deprecated"
from = {posted}
effect = "It still works."
"""
API = """\
method,path_template,version,category,module,resource,name,deprecated,accepts_multipart,file_link_fields
GET,/rest/v1.0/doors,v1.0,House,Doors,doors,List doors,no,no,
POST,/rest/v1.0/doors,v1.0,House,Doors,doors,Create a door,yes,no,
GET,/rest/v1.0/doors/{id},v1.0,House,Doors,doors,Show a door,no,no,[].photo.url
GET,/rest/v1.0/windows,v1.0,House,Windows,windows,List windows,yes,no,
GET,/rest/v2.0/doors,v2.0,House,Doors,doors,List doors,no,no,
"""
FLAGGED = """\
method,path_template,status,replacement_method,replacement_path,note
GET,/rest/v1.0/windows,deprecated,,,"Told by the text, not by a flag."
"""
FAMILY = """\
method,path_template,status,replacement_method,replacement_path,note,deprecated_at,sunset,likely
POST,/rest/v1.0/doors,deprecated,,,,2026-01-10,,
"""
CATALOGUE = '# The day of the pages.\nversion = "2026-11-23"\ndescribed = 2026-03-26\nflagged = "flagged"\n'


def write_rules(root: Path) -> Path:
    """The folder; beside what is in it, an import needs nothing."""
    files = {
        "catalogue.toml": CATALOGUE,
        "api/paths.csv": API,
        "flagged/announcement.toml": ANNOUNCEMENT.format(id="flagged", title="Flags", posted="2021-01-01"),
        "flagged/endpoints.csv": FLAGGED,
        "doors/announcement.toml": ANNOUNCEMENT.format(id="doors", title="Doors", posted="2026-01-10"),
        "doors/endpoints.csv": FAMILY,
    }
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


def read_rules(root: Path) -> dict[str, str]:
    return {
        file.relative_to(root).as_posix(): file.read_text(encoding="utf-8")
        for file in sorted(root.rglob("*"))
        if file.is_file()
    }


def write_json(file: Path, document: object) -> str:
    file.write_text(json.dumps(document), encoding="utf-8")
    return str(file)


def operation(method: str, path: str, **more: object) -> dict[str, object]:
    return {"method": method, "path": path, **more}


CURRENT = [
    operation("GET", "/rest/v1.0/doors"),
    operation("POST", "/rest/v1.0/doors", deprecated=True, deprecatedAt="2026-01-10"),
    operation("GET", "/rest/v1.0/doors/{door_id}"),
    operation("GET", "/rest/v1.0/windows", deprecated=True),
    operation("GET", "/rest/v2.0/doors"),
]
"""What the folder says already."""
