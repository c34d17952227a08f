"""A command line whose commands are handed a session by the framework."""

import os

import click
import requests
from requests_toolbelt.multipart.encoder import MultipartEncoder


def open_session(token: str, company: str) -> requests.Session:
    session = requests.Session()
    session.headers["Authorization"] = "Bearer " + token
    session.headers["Procore-Company-Id"] = company
    return session


@click.group()
@click.pass_context
def cli(ctx):
    ctx.obj = open_session(os.environ["PROCORE_TOKEN"], os.environ["PROCORE_COMPANY_ID"])


@cli.command()
@click.argument("project")
@click.argument("submittal")
@click.argument("path")
@click.pass_obj
def attach(api, project, submittal, path):
    form = MultipartEncoder(fields={"attachments[]": (os.path.basename(path), open(path, "rb"), "application/pdf")})
    url = f"https://api.procore.com/rest/v1.1/projects/{project}/submittals/{submittal}"
    api.patch(url, data=form, headers={"Content-Type": form.content_type})  # expect: PCR404


@cli.command()
@click.argument("project")
@click.pass_obj
def rfis(api, project):
    click.echo(api.get(f"https://api.procore.com/rest/v1.0/projects/{project}/rfis", headers={"Accept": "application/json"}).json())
