"""A small rules folder that is right, for tests that spoil it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from auditor.catalogue import Catalogue, load_catalogue
from auditor.model import AuditorError

ANNOUNCEMENT = """
id = "old-door"
title = "The old door closes"
url = "https://vendor.example/news"
posted = 2024-01-01
text = "Use the new door."
sources = ["vendor/docs@1234567"]

[[phase]]
name = "announced"
from = 2024-01-01
effect = "Both doors are open."

[[phase]]
name = "sunset"
from = 2024-06-01
effect = "The old door is closed."
"""

EXAMPLE = """
[[{kind}]]
title = "One of the {kind} ones"
[[{kind}.file]]
path = "client.py"
code = '''
import requests
'''
"""

RULE = (
    """
code = "XYZ101"
name = "old-door-used"
summary = "The old door is used."
why = "It is closed."
detector = "endpoint"
confidence = "high"
effort = "minutes"
remediation = "Use the new door."
references = ["https://vendor.example/doors"]

[severity]
announced = "warning"
sunset = "error"

[messages]
default = "Uses {path}."

[options]
statuses = ["sunset"]

[[replacement]]
method = "GET"
old = "/old"
new_method = "GET"
new = "/new"
"""
    + 3 * EXAMPLE.format(kind="bad")
    + 3 * EXAMPLE.format(kind="good")
)

NEWS = """
id = "garden-party"
title = "A party in the garden"
url = "https://vendor.example/news"
posted = 2023-01-01
text = "Come."
sources = ["vendor/docs@1234567"]
no_effect = "A party changes no code."

[[phase]]
name = "over"
from = 2023-01-02
effect = "It was nice."
"""

VENDOR = """
id = "vendor"
name = "Vendor"
name_hints = ["vendor"]
host_suffixes = [".vendor.example"]

[[environment]]
name = "production"
title = "Production"
login = "login.vendor.example"
api = "api.vendor.example"
credentials = "production"

[[host]]
name = "login.vendor.example"
environment = "production"
roles = ["login"]

[[host]]
name = "api.vendor.example"
environment = "production"
roles = ["api"]

[api]
prefix = '/rest/(?P<version>v\\d+)'

[oauth]
prefix = "/oauth"
authorize = "/oauth/authorize"
token = "/oauth/token"
access_token_field = "access_token"
refresh_token_field = "refresh_token"
lifetime_field = "expires_in"

[header]
name = "Vendor-Id"
wrong_names = ["vendor"]

[files]
[uploads]
[webhooks]
"""

CLIENT = """
id = "vendorsdk"
distribution = "vendorsdk"
versions = "1.0"
imports = ["vendorsdk"]
calls = [{ target = "doors.open", method = "POST", path = "/old" }]
"""

FILES = {
    "catalogue.toml": 'version = "2024-07-01"\n',
    "vendor.toml": VENDOR,
    "old-door/announcement.toml": ANNOUNCEMENT,
    "old-door/XYZ101-old-door-used.toml": RULE,
    "old-door/endpoints.csv": (
        "method,path_template,status,replacement_method,replacement_path,note\nGET,/old,sunset,GET,/new,\n"
    ),
    "garden-party/announcement.toml": NEWS,
    "api/paths.csv": (
        "method,path_template,version,category,module,resource,name,deprecated,accepts_multipart,file_link_fields\n"
        "GET,/new,v1,House,Doors,door,Open,no,yes,url image.url\n"
    ),
    "clients/vendorsdk.toml": CLIENT,
}


@pytest.fixture(scope="session")
def shipped() -> Catalogue:
    return load_catalogue()


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[dict[str, str | None]], Path]:
    """Writes the small rules folder, with some files replaced (or, with None, left out)."""

    def write(changes: dict[str, str | None]) -> Path:
        root = tmp_path / "rules"
        for name, text in {**FILES, **changes}.items():
            if text is not None:
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
        return root

    return write


@pytest.fixture
def files() -> dict[str, str]:
    """The files of the small rules folder."""
    return dict(FILES)


@pytest.fixture
def complaint() -> Callable[[Path], str]:
    """What is said of a rules folder that is wrong, with paths from there."""

    def load(root: Path) -> str:
        with pytest.raises(AuditorError) as error:
            load_catalogue(root)
        return str(error.value).replace(f"{root}/", "")

    return load


@pytest.fixture
def complaint_after(
    folder: Callable[[dict[str, str | None]], Path], complaint: Callable[[Path], str]
) -> Callable[[str, str, str], str]:
    """What is said of the small rules folder once a text of one file is replaced."""

    def spoil(file: str, old: str, new: str) -> str:
        assert old in FILES[file]
        return complaint(folder({file: FILES[file].replace(old, new, 1)}))

    return spoil
