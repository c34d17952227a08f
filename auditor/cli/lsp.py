"""`lsp`: the language server, for an editor to start."""

from __future__ import annotations

import click

from auditor.model import AuditorError

# What the extra brings; a module of ours that is missing is a bug and keeps its traceback.
_EXTRA = ("attrs", "cattrs", "lsprotocol", "pygls")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--stdio", is_flag=True, help="Use standard input and output; always on. [default: yes]")
def lsp(stdio: bool) -> int:
    """Serve an editor: findings, their announcements and quick fixes while code is written.

    It speaks the Language Server Protocol and needs the extra `procore-auditor[lsp]`. The settings are those of the
    project's configuration file.
    """
    del stdio
    try:
        from auditor.lsp.server import serve  # noqa: PLC0415 - an extra that need not be installed.
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        raise AuditorError(
            "the language server needs pygls, which is not installed. Run `pip install 'procore-auditor[lsp]'`."
        ) from error
    return serve()
