"""What the commands do."""

from __future__ import annotations

import argparse
from pathlib import Path

from .api import Api


def meetings(api: Api, args: argparse.Namespace) -> None:
    for meeting in api.get("/meetings", project_id=args.project):  # expect: PCR406
        print(meeting["title"])


def locations(api: Api, args: argparse.Namespace) -> None:
    for location in api.get(f"/projects/{args.project}/locations"):
        print(location["name"])


def upload(api: Api, args: argparse.Namespace) -> None:
    for name in args.files:
        print(api.send_file(args.project, args.folder, Path(name))["id"])
