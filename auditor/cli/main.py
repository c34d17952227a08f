"""The entry point: lists the commands, and turns every outcome into one of the promised exit codes."""

from __future__ import annotations

import importlib
import sys
from typing import NoReturn

import click

from auditor.model import AuditorError

# The program may be called as a module; help and messages show one name.
PROGRAM = "procore-auditor"

# Modules are imported when their command is called, so that `--help` stays quick.
COMMANDS = {
    "announcements": ("auditor.cli.announcements", "Every known announcement, its dates and the rules that cover it."),
    "baseline": ("auditor.cli.baseline", "Accept today's findings; drop entries that no longer occur."),
    "cache": ("auditor.cli.cache", "Where unchanged results are kept, and how to delete them."),
    "catalogue": (
        "auditor.cli.catalogue",
        "Refresh a rules folder from the vendor's API description and announcements page.",
    ),
    "check": ("auditor.cli.check", "Lint: findings on standard output, an exit code for the gate."),
    "completion": ("auditor.cli.completion_script", "The script that makes a shell complete."),
    "config": ("auditor.cli.config", "The JSON Schema of the configuration."),
    "diff": ("auditor.cli.diff", "What changed between two results: new, fixed, resurfaced, escalated."),
    "fix": ("auditor.cli.fix", "Proven fixes, as a diff or written into the files."),
    "fleet": ("auditor.cli.fleet", "Audit every tree of a portfolio, here or on a cluster."),
    "forecast": ("auditor.cli.forecast", "The dates on which the result will change, and how."),
    "inventory": ("auditor.cli.inventory", "Every API call in the code, as a bill of materials."),
    "lsp": ("auditor.cli.lsp", "The language server, for an editor to start."),
    "models": ("auditor.cli.models", "List and validate what is known of libraries."),
    "report": ("auditor.cli.report", "The audit report for people, on one tree or many."),
    "rules": ("auditor.cli.rules", "List, explain and validate the rules."),
    "triage": ("auditor.cli.triage", "Decisions on findings that reports show."),
}

_ERROR = 2
_INTERRUPTED = 130


class _Commands(click.Group):
    """A group that imports a command when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        command = getattr(importlib.import_module(COMMANDS[cmd_name][0]), cmd_name)
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from auditor.tables import suggestion  # noqa: PLC0415 - only after a mistake.

            raise click.UsageError(f"Unknown command `{args[0]}`.{suggestion(args[0], COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in sorted(COMMANDS)])


def _show_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        from auditor.config.version import tool_version  # noqa: PLC0415 - importlib.metadata is slow.

        click.echo(f"{PROGRAM} {tool_version()}")
        ctx.exit()


@click.command(
    cls=_Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 clean, 1 findings, 2 wrong usage or an error, 3 nothing (or not everything) was analysed.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
def cli() -> None:
    """Audit Python integrations against what the vendor announced about its API."""


def main() -> NoReturn:
    """Run the command line and leave the process."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; the exit code."""
    try:
        code = cli.main(arguments, prog_name=PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except click.UsageError as error:
        error.show()
        return _ERROR
    except click.ClickException as error:
        error.show()
        return _ERROR
    except AuditorError as error:
        from auditor.cli.shared.output import tell  # noqa: PLC0415 - only after a mistake.

        tell(f"error: {error}")
        return _ERROR
    except BrokenPipeError:
        from auditor.cli.shared.output import close_quietly  # noqa: PLC0415 - only after a broken pipe.

        close_quietly()
        return 0
    except (click.Abort, KeyboardInterrupt):
        return _INTERRUPTED
    except Exception:  # noqa: BLE001 - a bug keeps its traceback, but has the promised exit code.
        import traceback  # noqa: PLC0415 - only after a fault.

        from auditor.cli.shared.output import tell_lines  # noqa: PLC0415 - see above.

        tell_lines(traceback.format_exc())
        return _ERROR
    return code if isinstance(code, int) else 0
