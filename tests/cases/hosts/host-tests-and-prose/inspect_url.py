"""Tells people which old hosts an address uses; it calls none of them.

Old: https://app.procore.com/oauth/token, https://app.procore.com/rest/v1.0/projects.
New: https://login.procore.com/oauth/token, https://api.procore.com/rest/v1.0/projects.
"""

from __future__ import annotations

import argparse
import logging
from urllib.parse import urlsplit

log = logging.getLogger(__name__)
PROCORE_SUFFIXES = (".procore.com", ".procoregov.com")


def is_procore(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    return host.endswith(PROCORE_SUFFIXES)


def main() -> int:
    parser = argparse.ArgumentParser(description="Looks at addresses.", epilog="Example: https://app.procore.com/rest/v1.0/me")
    parser.add_argument("url", nargs="+")
    args = parser.parse_args()
    for url in args.url:
        # https://app.procore.com/rest/v1.0 was split into login and api in 2018
        log.warning("%s %s", url, "is Procore's" if is_procore(url) else "is not")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
