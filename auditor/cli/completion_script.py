"""`completion`: the script that makes a shell complete commands, options, paths and rules."""

from __future__ import annotations

import click

from auditor.cli.shared.output import write_report

_VARIABLE = "_PROCORE_AUDITOR_COMPLETE"


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> int:
    """Print the script that completes procore-auditor in SHELL, such as `eval "$(procore-auditor completion bash)"`."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415 - `--help` must not wait for it.

    root = ctx.find_root()
    kind = get_completion_class(shell)
    if kind is None:
        raise click.UsageError(f"There is no completion for {shell}.")
    write_report(kind(root.command, {}, root.info_name or "procore-auditor", _VARIABLE).source() + "\n", None)
    return 0
