"""Help that a reader can find something in: options in groups, examples at the end."""

from __future__ import annotations

from collections import defaultdict

import click

_OWN = "Options"
# The group of an option, by its name; those of one command alone stand before them.
_GROUPS = {
    "Report": (
        *("manifest", "since", "triage", "redact", "details", "split", "pdf", "plan", "issues"),
        *("profile", "title", "client", "consultant", "logo", "accent", "templates"),
    ),
    "Selection": (
        *("select", "extend_select", "ignore", "extend_ignore", "per_file_ignores", "severity", "min_severity"),
        *("min_confidence", "changed_since", "baseline", "no_ignores"),
    ),
    "Output": (
        *("output_format", "form", "output_file", "output", "explain", "fixes", "show_literals", "show_suppressed"),
        *("statistics", "color"),
        *("quiet", "verbose"),
    ),
    "Gate": (*("fail_on", "fail_within", "fail_confidence", "fail_on_tests", "exit_zero", "strict", "allow_empty"),),
    "Files": (
        *("exclude", "extend_exclude", "force_exclude", "no_respect_gitignore", "root", "stdin_filename", "show_files"),
    ),
    "Advanced": (
        *("as_of", "rules", "config_file", "isolated", "trust_config", "jobs", "no_cache", "cache_dir", "no_slice"),
        *("show_settings", "help"),
    ),
}
_GROUP_OF = {name: group for group, names in _GROUPS.items() for name in names}


class GroupedCommand(click.Command):
    """A command with many options; its epilog holds examples, one on each line."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        groups: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for parameter in self.get_params(ctx):
            if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)) is not None:
                groups[_GROUP_OF.get(parameter.name or "", _OWN)].append(record)
        for name in (_OWN, *_GROUPS):
            if groups[name]:
                with formatter.section(name):
                    formatter.write_dl(groups[name])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        del ctx
        if self.epilog:
            with formatter.section("Examples"):
                for line in self.epilog.strip().splitlines():
                    formatter.write(f"{'':{formatter.current_indent}}{line.strip()}\n")
