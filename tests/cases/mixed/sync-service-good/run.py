"""Copies people and vendors."""

import sys
from pathlib import Path

from gateway import Gateway, GatewayError
from gateway.oauth import TokenFile


def main() -> int:
    api = Gateway(TokenFile(Path("token.json")), 8089)
    try:
        for person in api.rows("/rest/v1.0/companies/8089/people", per_page=500):
            print("person", person["id"])
        for vendor in api.rows("/rest/v1.0/projects/77/vendors"):
            print("vendor", vendor["id"])
    except GatewayError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
