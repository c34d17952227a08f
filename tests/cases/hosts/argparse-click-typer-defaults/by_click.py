"""The same with click."""

import os

import click
import requests


@click.command()
@click.option("--host", default="https://app.procore.com", show_default=True, help="Where Procore is.")  # expect: PCR202
@click.argument("project", type=int)
def main(host: str, project: int) -> None:
    headers = {
        "Authorization": f"Bearer {os.environ['PROCORE_ACCESS_TOKEN']}",
        "Procore-Company-Id": os.environ["PROCORE_COMPANY_ID"],
    }
    response = requests.get(f"{host}/rest/v1.0/projects/{project}/rfis", headers=headers, timeout=30)
    click.echo(len(response.json()))


if __name__ == "__main__":
    main()
