import click

from . import procore, tenants


@click.group()
@click.option("--tenant", required=True)
@click.pass_context
def cli(ctx, tenant):
    ctx.obj = tenants.load()[tenant]


@cli.command()
@click.pass_obj
def jobs(tenant):
    for p in procore.projects(tenant):
        click.echo(f"{p['id']}\t{p['name']}\thttps://app.procore.com/{p['id']}/project/home")


@cli.command()
@click.argument("pid", type=int)
@click.argument("folder", type=int)
@click.argument("path")
@click.pass_obj
def put(tenant, pid, folder, path):
    procore.upload_doc(tenant, pid, folder, path)


if __name__ == "__main__":
    cli()
