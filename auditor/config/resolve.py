"""Settings from everywhere to one `Config`: flag beats environment beats file beats default."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct
from msgspec.structs import replace

from auditor.config import overrides, settings, taught
from auditor.config.config import Config, Display, Execution, Files, Gate, Origin, OutputFormat, Selection, Standing
from auditor.config.files import EXTEND, MODELS, OWN_FILE, SECTION, WRAPPERS, ConfigFile
from auditor.config.readers import ReadError, choice
from auditor.config.settings import PREFIX, Combine, Setting, variable_of
from auditor.config.trust import admit, refusals
from auditor.model import AuditorError
from auditor.tables import suggestion

G = TypeVar("G", bound=Struct)
T = TypeVar("T")

COMMAND_LINE = "command line"
_MISPLACED = f" Settings stand here without a section; `[tool.{SECTION}]` is for pyproject.toml."
DEFAULT = "default"
# Options of the command line itself, which say nothing of an audit; `auditor.cli.shared.session` reads them.
ELSEWHERE = ("config", "isolated", "quiet", "trust-config", "verbose")
# What only the environment can say: which browser prints a report.
_OF_THE_ENVIRONMENT = ("chromium",)
# What only a file can say.
STRUCTURED = (EXTEND, MODELS, overrides.KEY, WRAPPERS)


class Settled(Struct, frozen=True):
    """The value of one setting, and where it came from."""

    value: object
    origin: str


class Resolved(Struct, frozen=True):
    """The configuration, where each setting came from, and the files that were read, the one that counts most last."""

    config: Config
    settled: Mapping[str, Settled]
    files: tuple[Path, ...] = ()


def resolve(
    flags: Mapping[str, object],
    environ: Mapping[str, str],
    file: ConfigFile | None,
    *,
    today: date,
    is_isolated: bool = False,
) -> Resolved:
    """`flags` holds what was given on the command line, by the option's name."""
    _refuse_unknown(environ, file.layers if file is not None else ())
    file = None if file is None else admit(file)
    layers = file.layers if file is not None else ()
    settled = {each.name: _settle(each, flags, environ, layers) for each in settings.ALL}
    config = replace(_config(settled, file, today), origin=replace(_origin(settled, file), is_isolated=is_isolated))
    read = tuple(each.path for each in layers)
    return Resolved(config=config, settled={**settled, **_structured(layers)}, files=read)


# Any: settings of every type pass here; `_get` gives each its own type back.
def _settle(
    setting: Setting[Any], flags: Mapping[str, object], environ: Mapping[str, str], layers: Sequence[ConfigFile]
) -> Settled:
    if (given := flags.get(setting.name)) is not None:
        return Settled(_read(setting, given, f"--{setting.name}"), COMMAND_LINE)
    if environ.get(setting.variable):
        return Settled(_read(setting, environ[setting.variable], setting.variable), setting.variable)
    found = [
        Settled(_anchored(setting, _read(setting, value, f"{file.shown}: `{setting.name}`"), file.folder), file.shown)
        for file in layers
        if (value := file.values.get(setting.name)) is not None
    ]
    return _combined(setting, found) if found else Settled(setting.default, DEFAULT)


# Any: see above.
def _combined(setting: Setting[Any], found: Sequence[Settled]) -> Settled:
    """What a file says and what those say that it extends, itself last."""
    origin = " + ".join(each.origin for each in found)
    if setting.combine is Combine.ADD:
        return Settled(tuple(item for each in found for item in cast("Sequence[object]", each.value)), origin)
    if setting.combine is Combine.MERGE:
        merged: dict[str, object] = {}
        for each in found:
            merged.update(cast("Mapping[str, object]", each.value))  # The reader of such a setting gives mappings.
        return Settled(merged, origin)
    return found[-1]


def _structured(layers: Sequence[ConfigFile]) -> Mapping[str, Settled]:
    """What only files can say, as it is written there: of `extend` the nearest, of the others all."""
    found: dict[str, Settled] = {}
    for name in STRUCTURED:
        said = [Settled(file.values[name], file.shown) for file in layers if name in file.values]
        if name == EXTEND:
            found[name] = said[-1] if said else Settled(None, DEFAULT)
            continue
        values = tuple(item for each in said for item in cast("Sequence[object]", each.value))  # Lists of tables.
        found[name] = Settled(values, " + ".join(each.origin for each in said) or DEFAULT)
    return found


def _read(setting: Setting[T], value: object, place: str) -> T:
    try:
        return setting.read(value)
    except ReadError as error:
        raise AuditorError(f"{place}: {str(error).rstrip('.?')}{'?' if str(error).endswith('?') else '.'}") from error


# Any: see above.
def _anchored(setting: Setting[Any], value: object, folder: Path) -> object:
    """A path in a configuration file is meant from the file's folder."""
    if setting is settings.OUTPUT and isinstance(value, tuple):
        return tuple((name, str(folder / file)) for name, file in value)
    if not setting.is_path:
        return value
    if isinstance(value, tuple):
        return tuple(str(folder / each) for each in value)
    return str(folder / str(value))


def _origin(settled: Mapping[str, Settled], file: ConfigFile | None) -> Origin:
    """What files had a say in, beside what flags and variables decide."""
    layers = file.layers if file is not None else ()
    others = {name for name, each in settled.items() if each.origin in (COMMAND_LINE, variable_of(name), DEFAULT)}
    decided = {
        key: Standing(file=layer.path, shown=layer.shown, line=layer.line_of(key))
        for layer in layers
        for key in layer.values
        if key not in others
    }
    return Origin(files=tuple(layer.path for layer in layers), decided=decided, refused=refusals(file))


def _refuse_unknown(environ: Mapping[str, str], layers: Sequence[ConfigFile]) -> None:
    names = [*(each.name for each in settings.ALL), *STRUCTURED]
    for file in layers:
        for key in file.values:
            if key not in names:
                hint = _MISPLACED if key == "tool" and file.path.name == OWN_FILE else suggestion(key, names)
                raise AuditorError(f"{file.shown}: `{key}`: unknown setting.{hint}")
    variables = [
        *(each.variable for each in settings.ALL),
        *(variable_of(name) for name in (*ELSEWHERE, *_OF_THE_ENVIRONMENT)),
    ]
    for variable in environ:
        if variable.startswith(PREFIX) and variable not in variables:
            raise AuditorError(f"{variable}: unknown environment variable.{suggestion(variable, variables)}")


def _config(settled: Mapping[str, Settled], file: ConfigFile | None, today: date) -> Config:
    def get(setting: Setting[T]) -> T:
        return cast("T", settled[setting.name].value)  # `_settle` read it with this setting's own reader.

    pairs = get(settings.OUTPUT)

    def group(kind: type[G], **others: object) -> G:
        """The settings that are called like the fields of a record; `others` have their own names, or are changed."""
        own = (name for name in kind.__struct_fields__ if name not in others)
        return kind(**others, **{name: settled[name.replace("_", "-")].value for name in own})

    layers = file.layers if file is not None else ()
    decided = {name for name, each in settled.items() if each.origin in (COMMAND_LINE, variable_of(name))}
    return Config(
        as_of=get(settings.AS_OF) or today,
        rules=tuple(Path(folder) for folder in get(settings.RULES)),
        project=file.folder if file is not None else None,
        selection=group(Selection),
        severity=get(settings.SEVERITY),
        overrides=overrides.without((each for layer in layers for each in overrides.read_overrides(layer)), decided),
        models=taught.read_taught(layers),
        files=group(Files, respect_gitignore=not get(settings.NO_RESPECT_GITIGNORE), root=_path(get(settings.ROOT))),
        execution=group(
            Execution,
            cache=not get(settings.NO_CACHE),
            cache_dir=_path(get(settings.CACHE_DIR)),
            slice=not get(settings.NO_SLICE),
        ),
        gate=group(Gate),
        display=group(
            Display,
            output_file=_path(get(settings.OUTPUT_FILE)),
            outputs=_outputs(pairs),
            literals=get(settings.SHOW_LITERALS),
            colour=get(settings.COLOR),
        ),
        baseline=_path(get(settings.BASELINE)),
        changed_since=get(settings.CHANGED_SINCE),
        respect_ignores=not get(settings.NO_IGNORES),
    )


def _path(value: str | None) -> Path | None:
    return Path(value) if value is not None else None


def _outputs(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[OutputFormat, Path], ...]:
    read = choice(OutputFormat)
    try:
        return tuple((read(name), Path(file)) for name, file in pairs)
    except ReadError as error:
        raise AuditorError(f"--output: {error}") from error
