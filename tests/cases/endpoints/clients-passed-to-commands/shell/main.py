import click

from shell.http import Api, Reports, pass_api, pass_reports


@click.group()
@click.option("--company", type=int, required=True)
@click.pass_context
def cli(ctx, company):
    ctx.obj = Api(company)


@cli.command()
@click.argument("number", type=int)
@pass_api
def drop(api, number):
    api("DELETE", f"sub_jobs/{number}")  # expect: PCR401


@cli.command()
@pass_reports
@click.argument("project", type=int)
def types(reports, project):
    click.echo(reports.send("GET", f"line_item_types?project_id={project}"))  # expect: PCR402


@cli.command()
@click.argument("project", type=int)
@click.pass_context
def codes(ctx, project):
    found = ctx.find_object(Api)
    click.echo(found("GET", f"cost_codes?project_id={project}"))  # expect: PCR402


@cli.command()
@click.pass_context
def lists(ctx):
    reports = ctx.ensure_object(Reports)
    click.echo(reports.send("GET", "standard_cost_code_lists"))  # expect: PCR401


@cli.command()
@click.argument("project", type=int)
@pass_api
def rfis(api, project):
    for row in api("GET", f"projects/{project}/rfis"):
        click.echo(row["subject"])
