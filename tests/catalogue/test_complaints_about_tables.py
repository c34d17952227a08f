"""What is wrong with a table of endpoints, a client or the vendor is told with file, place and way out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

ROWS = "old-door/endpoints.csv"
PATHS = "api/paths.csv"
CLIENT = "clients/vendorsdk.toml"
VENDOR = "vendor.toml"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            ROWS,
            "GET,/old,sunset",
            "GET,/old,sunste",
            (
                f"{ROWS}: row 2: the status `sunste` is none of active, deprecated, legacy, sunset, replaced, unknown. "
                "Did you mean `sunset`?"
            ),
        ),
        (ROWS, "GET,/old", "GTE,/old", f"{ROWS}: row 2: `GTE` is no HTTP method. Did you mean `GET`?"),
        (
            ROWS,
            "GET,/old",
            "GET,https://x/old",
            f"{ROWS}: row 2: the path `https://x/old` does not begin with a slash. Leave scheme and host out.",
        ),
        (ROWS, "note", "ntoe", f"{ROWS}:1: unknown column `ntoe`. Did you mean `note`?"),
        (ROWS, ",note", "", f"{ROWS}:1: the column `note` is missing."),
        (
            ROWS,
            "/new,",
            "/new,a,b",
            f"{ROWS}: row 2 has 7 fields, the header 6. Quote texts with commas.",
        ),
        (PATHS, ",no,yes,", ",nope,yes,", f"{PATHS}: row 2: `deprecated` is `nope`; write yes or no."),
        (
            CLIENT,
            'id = "vendorsdk"',
            'id = "vendor-sdk"',
            f"{CLIENT}: `id`: `vendor-sdk` is not what the file is called, `vendorsdk`. Rename one of them.",
        ),
        (
            CLIENT,
            'imports = ["vendorsdk"]',
            "",
            f"{CLIENT}: `imports`: there is none. Name the top-level module that the library is imported by.",
        ),
        (
            CLIENT,
            'path = "/old"',
            'path = "/old", header = "wrong-name"',
            f"{CLIENT}: `calls[0].wrong_header`: give it if, and only if, `header` is `wrong-name`.",
        ),
        (
            VENDOR,
            'environment = "production"',
            'environment = "prod"',
            f"{VENDOR}: `host[0].environment`: there is no environment `prod`.",
        ),
        (
            VENDOR,
            'login = "login.vendor.example"',
            'login = "auth.vendor.example"',
            f"{VENDOR}: `environment[0].login`: there is no `[[host]]` called `auth.vendor.example`.",
        ),
        (
            VENDOR,
            'name = "api.vendor.example"',
            'name = "API.vendor.example"',
            f"{VENDOR}: `host[1].name`: write `API.vendor.example` in lower case.",
        ),
        (
            VENDOR,
            "(?P<version>",
            "(",
            f"{VENDOR}: `api.prefix`: it has no group `version`. Write the version's part as `(?P<version>…)`.",
        ),
        (
            VENDOR,
            'wrong_names = ["vendor"]',
            'wrong_names = ["Vendor_Id"]',
            f"{VENDOR}: `header.wrong_names[0]`: write `Vendor_Id` in lower case, with `-` for `_`.",
        ),
        (
            "catalogue.toml",
            "2024-07-01",
            "July 2024",
            "catalogue.toml: `version`: `July 2024` is not a date. Write it as 2026-11-23, or 2026-11-23.1.",
        ),
    ],
)
def test_a_fault_is_told(
    complaint_after: Callable[[str, str, str], str], file: str, old: str, new: str, told: str
) -> None:
    assert complaint_after(file, old, new) == told
