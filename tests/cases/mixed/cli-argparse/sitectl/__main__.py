"""python -m sitectl"""

from __future__ import annotations

import argparse
import os
import sys

from . import commands
from .api import Api


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser("sitectl", description="See https://app.procore.com for the web pages.")
    parser.add_argument("--project", type=int, required=True)
    sub = parser.add_subparsers(required=True)
    sub.add_parser("meetings").set_defaults(run=commands.meetings)
    sub.add_parser("locations").set_defaults(run=commands.locations)
    upload = sub.add_parser("upload")
    upload.add_argument("--folder", type=int, required=True)
    upload.add_argument("files", nargs="+")
    upload.set_defaults(run=commands.upload)
    args = parser.parse_args(argv)
    args.run(Api(os.environ["PROCORE_ACCESS_TOKEN"], int(os.environ["PROCORE_COMPANY_ID"])), args)
    return 0


if __name__ == "__main__":
    sys.exit(main())
