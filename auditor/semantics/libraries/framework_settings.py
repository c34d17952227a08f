"""Settings that a framework hands out: the modules behind `django.conf.settings`, `app.config`, `st.secrets`."""

from __future__ import annotations

from auditor.semantics.data.named_files import reason_of
from auditor.semantics.domain.classes import lookup_order
from auditor.semantics.domain.states import Entry, MappingState, Presence
from auditor.semantics.domain.values import (
    ClassValue,
    External,
    ModuleValue,
    Place,
    Ref,
    Text,
    Unknown,
    Value,
    Values,
    join,
    text,
    unknown,
)
from auditor.semantics.interpreter.frame import Frame
from auditor.semantics.interpreter.machine import Arguments, Machine

_DJANGO = "django.conf.settings"
_RESOLVES = "pkgutil.resolve_name"
# Where applications of Streamlit have their settings.
_STREAMLIT_SECRETS = ".streamlit/secrets.toml"


def framework_setting(owner: Value, name: str, machine: Machine) -> Values:
    """What `settings.NAME` or `app.config` is; nothing if `owner` is no framework's."""
    match owner:
        case External(name=dotted) if dotted == _DJANGO and name.isupper():
            return _of_settings_modules(name, machine)
        case External(name="flask.current_app") if name == "config":
            return (_app_config(machine),)
        case Unknown(hint="flask.Flask()" | "quart.Quart()") if name == "config":
            return (_app_config(machine),)
        case External(name="streamlit") if name == "secrets":
            file = reason_of((text(_STREAMLIT_SECRETS, None),), machine)
            return unknown("toml.load()", file) if file else ()
        case _:
            return ()


def _of_settings_modules(name: str, machine: Machine) -> Values:
    """The module `settings`, or every module of a package of that name."""
    found: list[Values] = []
    for path, module in sorted(machine.project.modules.items()):
        if "settings" in module.name.split(".")[-2:]:
            machine.initialise(path, machine)
            frame = machine.module_frames.get(path)
            if frame is not None and name in frame.names:
                found.append(frame.names[name])
    return join(*found)


def _app_config(machine: Machine) -> Ref:
    """One mapping for all applications of a project; it may always hold more than is seen."""
    if machine.app_config is None:
        machine.app_config = machine.allocate(MappingState(entries={}, is_open=True, place=None))
        machine.version += 1
    return machine.app_config


def load_config(
    state: MappingState, name: str, source: Values, place: Place, frame: Frame, machine: Machine
) -> MappingState | None:
    """`app.config.from_object(Config)`: names in capitals become keys; None if `name` is no such method.

    The object may be named (`from_object("settings.Production")`), and so may a file (`from_pyfile("settings.py")`).
    """
    if name not in ("from_object", "from_pyfile"):
        return None
    for value in source:
        for named in _named(value, place, frame, machine) if isinstance(value, Text) else (value,):
            for key, values in _capitals(named, machine):
                state = state.with_entry(key, Entry(values, Presence.PRESENT, _place(values)))
    return state


def _named(written: Text, place: Place, frame: Frame, machine: Machine) -> Values:
    """What is called so: a module or something in it, or the file of a module."""
    dotted = (written.literal or "").removesuffix(".py").lstrip("./").replace("/", ".")
    arguments = Arguments(((text(dotted, written.place),),), {})
    return machine.call(External(_RESOLVES), arguments, place, frame) if dotted else ()


def _capitals(value: Value, machine: Machine) -> list[tuple[str, Values]]:
    names: dict[str, Values] = {}
    if isinstance(value, ClassValue):
        for cls in reversed(lookup_order(value)):
            if isinstance(cls, ClassValue):
                names.update(cls.namespace)
    elif isinstance(value, ModuleValue):
        frame = machine.module_frames.get(value.path)
        names.update(frame.names if frame is not None else {})
    return [(name, values) for name, values in names.items() if name.isupper()]


def _place(values: Values) -> Place | None:
    return next((v.place for v in values if isinstance(v, Unknown)), None)
