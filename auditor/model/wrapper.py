"""What a project says of a function that sends requests to the vendor and cannot be looked into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# The names and positions (from 0, without `self`) that an argument may be given by; none if the function has no such.
Argument = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapper:
    """A declared function; calls of it are requests to the vendor.

    `function` is its dotted name, in which `*` stands for any text. `method` and `path` are empty where an argument
    says them, `base_url` where it is the vendor's own. `header_arguments` tells which argument becomes which header.
    `sends_token` is None where nothing is said of it. `file` is the name of the file with the declaration.
    """

    function: str
    method: str
    method_argument: Argument
    path: str
    path_argument: Argument
    base_url: str
    headers_argument: Argument
    header_arguments: Mapping[str, Argument]
    params_argument: Argument
    body_argument: Argument
    files_argument: Argument
    sends_headers: tuple[str, ...]
    sends_token: bool | None
    file: str
