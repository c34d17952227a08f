"""The same with typer."""

import os

import httpx
import typer

app = typer.Typer()


@app.command()
def rfis(
    project: int,
    host: str = typer.Option("https://app.procore.com", envvar="PROCORE_HOST"),  # expect: PCR202
) -> None:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    typer.echo(len(httpx.get(f"{host}/rest/v1.0/projects/{project}/rfis", headers=headers).json()))


if __name__ == "__main__":
    app()
