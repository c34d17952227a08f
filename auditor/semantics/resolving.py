"""The second step of an audit: from facts to what the program sends."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from msgspec.structs import replace

from auditor.deep_stack import with_deep_stack
from auditor.facts.definitions import Module
from auditor.model.client import Client
from auditor.model.vendor import Vendor
from auditor.models.library import Models, shipped_models
from auditor.models.rows import Sink
from auditor.semantics.domain.project import Matters, Project, ResolveImport
from auditor.semantics.domain.spelling import plainly_spelled
from auditor.semantics.domain.urls import Url
from auditor.semantics.engine import execute_project
from auditor.semantics.interpreter.settings_lookup import SettingLookup, SettingsBelow
from auditor.semantics.requests import make_requests
from auditor.semantics.resolution import Resolution, SettingsWith

# Frames of Python for the engine, of which the interpreter takes a kilobyte or two each. A call takes some fifteen, and
# three more for each level of the expression it stands in.
RECURSION = 20_000
STACK_SIZE = 256 * 1024 * 1024


def resolve(
    modules: Mapping[str, Module],
    *,
    resolve_import: ResolveImport,
    settings: SettingLookup,
    settings_below: SettingsBelow = lambda *_, **__: (),
    settings_with: SettingsWith = lambda _: iter(()),
    vendor: Vendor,
    models: Models | None = None,
    knows_path: Callable[[str], bool] = lambda _: False,
    clients: tuple[Client, ...] = (),
    matters: Matters = lambda *_: True,
    tell: Callable[[int, int, str], None] = lambda *_: None,
) -> Resolution:
    """Execute the project symbolically and pick out what reaches the vendor.

    `settings` maps a key to (text, place) pairs from files beside the code, `knows_path` tells whether the API has a
    path. Functions that do not matter are executed only where others call them.
    `tell` hears how many functions have been looked at, of how many, and in which file.
    """
    modules = plainly_spelled(modules, resolve_import, vendor)
    project = Project(modules, resolve_import)
    prefix = re.compile(vendor.api.prefix)
    retired = vendor.api.retired

    def is_vendor_path(path: str) -> bool:
        return bool(prefix.search(path)) or any(path.startswith((r + "/", r.lstrip("/") + "/")) for r in retired)

    def is_token_address(url: Url) -> bool:
        is_page = url.path.startswith(vendor.oauth.authorize)
        is_oauth = url.path.startswith(f"{vendor.oauth.prefix}/") and not is_page
        return is_oauth and url.host is not None and vendor.owns(url.host)

    def knows(url: Url, asked_in: str) -> bool:
        is_mixed = asked_in in modules and not modules[asked_in].words.isdisjoint(vendor.other_vendors)
        return not is_mixed and url.host is not None and vendor.owns(url.host) and knows_path(url.path)

    execution = with_deep_stack(lambda: execute_project(
        project, settings=settings, settings_below=settings_below, is_vendor_path=is_vendor_path,
        is_token_address=is_token_address, clients=clients,
        models=_at_home(models or shipped_models(), vendor), knows=knows,
        required_header=vendor.header.name, matters=matters, tell=tell,
    ), size=STACK_SIZE, frames=RECURSION)  # fmt: skip
    requests, unknown = make_requests(execution.observations, vendor, dict(modules), execution.values)
    return Resolution(
        modules=modules,
        _execution=execution,
        requests=requests,
        unknown=unknown,
        settings_with=settings_with,
    )


def _at_home(models: Models, vendor: Vendor) -> Models:
    """Functions that are declared to call the vendor begin at the API of its first environment."""
    usual = f"https://{vendor.environments[0].api}" if vendor.environments else ""

    def settled(sink: Sink) -> Sink:
        return replace(sink, base=usual) if sink.is_vendors else sink

    return replace(
        models,
        declared=tuple(map(settled, models.declared)),
        functions={name: settled(sink) for name, sink in models.functions.items()},
        methods={
            library: {name: settled(sink) for name, sink in methods.items()}
            for library, methods in models.methods.items()
        },
        asked=set(),
    )
