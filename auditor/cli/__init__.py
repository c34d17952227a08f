"""The command line: options become a configuration, a call, and an exit code."""

from auditor.cli.main import main

__all__ = ["main"]
