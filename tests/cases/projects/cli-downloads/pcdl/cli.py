import json
import pathlib
import sys

import click
import keyring

from . import api, files


@click.group()
@click.option("--sandbox/--production", default=False)
@click.pass_context
def cli(ctx, sandbox):
    """Download things from Procore."""
    ctx.obj = api.Api(sandbox=sandbox, secret=keyring.get_password("pcdl", "secret"))


@cli.command()
@click.argument("project", type=int)
@click.option("-o", "--out", type=click.Path(path_type=pathlib.Path), default=".")
@click.pass_obj
def photos(client, project, out):
    for image in client.get("/rest/v1.0/images", project_id=project):
        files.save(client, image["url"], out / image["filename"])


@cli.command()
@click.argument("project", type=int)
@click.argument("folder", type=int)
@click.option("-o", "--out", type=click.Path(path_type=pathlib.Path), default=".")
@click.pass_obj
def folder(client, project, folder, out):
    tree = client.get(f"/rest/v1.0/folders/{folder}", project_id=project)
    for f in tree["files"]:
        for version in f["file_versions"]:
            files.save_urllib(client, version["url"], out / f["name"])


@cli.command()
@click.argument("links", type=click.File())
@click.option("-o", "--out", type=click.Path(path_type=pathlib.Path), default=".")
@click.pass_obj
def links(client, links, out):
    for entry in json.load(links):
        files.save(client, files.modernise(entry["url"]), out / entry["name"])


if __name__ == "__main__":
    sys.exit(cli())
