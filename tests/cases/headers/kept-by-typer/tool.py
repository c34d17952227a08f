"""An object of the program's own in the context."""

from __future__ import annotations

import requests
import typer

app = typer.Typer()


class Api:
    def __init__(self, token: str) -> None:
        self.session = requests.Session()
        self.session.headers.update({"Authorization": f"Bearer {token}"})  # expect: PCR201

    def read(self, path: str) -> list:
        return self.session.get("https://api.procore.com/rest/v1.0/" + path).json()


@app.callback()
def main(ctx: typer.Context, token: str = typer.Option(..., envvar="TOKEN")) -> None:
    ctx.obj = Api(token)


@app.command()
def rfis(ctx: typer.Context, project: int) -> None:
    print(ctx.obj.read(f"projects/{project}/rfis"))


@app.command()
def submittals(ctx: typer.Context, project: int) -> None:
    print(ctx.obj.read(f"projects/{project}/submittals"))
