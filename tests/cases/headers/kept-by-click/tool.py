"""A group of commands that share headers through the context."""

from __future__ import annotations

import click
import requests

API = "https://api.procore.com/rest/v1.0"


@click.group()
@click.option("--token", envvar="TOKEN")
@click.option("--company", envvar="COMPANY")
@click.pass_context
def cli(ctx: click.Context, token: str, company: str) -> None:
    ctx.ensure_object(dict)
    ctx.obj["plain"] = {"Authorization": f"Bearer {token}"}  # expect: PCR201
    ctx.obj["full"] = {"Authorization": f"Bearer {token}", "Procore-Company-Id": company}


@cli.command()
@click.pass_context
def rfis(ctx: click.Context) -> None:
    click.echo(requests.get(f"{API}/projects/1/rfis", headers=ctx.obj["plain"], timeout=9).text)


@cli.command()
@click.pass_obj
def submittals(obj: dict) -> None:
    click.echo(requests.get(f"{API}/projects/1/submittals", headers=obj["plain"], timeout=9).text)


@cli.command()
@click.pass_obj
def incidents(obj: dict) -> None:
    click.echo(requests.get(f"{API}/projects/1/incidents", headers=obj["full"], timeout=9).text)
