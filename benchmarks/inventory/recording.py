"""Calls every public method of every public class of a package against a transport that sends nothing.

Run as `python -m benchmarks.inventory.recording PACKAGE`, in an environment that has the package; prints JSON.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import inspect
import io
import json
import logging
import os
import pkgutil
import re
import signal
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

from benchmarks.inventory.answers import KINDS, Recorder, install
from benchmarks.inventory.arguments import Maker

BASE_URL = "https://api.procore.com"
_CALL_SECONDS = 5
_ITEMS_LIMIT = 5
# A number in the environment that is too large to be there by chance.
_ID = re.compile(r"\d{7,}")
_WORD = re.compile(r"[a-z][\w-]*")
# Modules that begin to work as soon as they are imported.
_PROGRAMS = ("__main__", "tests", "conftest")


@dataclass(slots=True)
class Run:
    """`sent` maps (method, path template) to the method that sent it first.

    `silent` are methods that sent nothing, `not_built` classes that could not be made; both with their first error.
    """

    recorder: Recorder
    maker: Maker
    sent: dict[tuple[str, str], str] = field(default_factory=dict)
    silent: dict[str, str] = field(default_factory=dict)
    called: int = 0
    not_built: dict[str, str] = field(default_factory=dict)

    def try_class(self, cls: type) -> None:
        """Call all public methods of one class."""
        name = f"{cls.__module__}.{cls.__qualname__}"
        try:
            self.recorder.begin("list")
            instance = build(cls, self.maker)
            self._keep(f"{name}()")
        except Exception as error:  # noqa: BLE001 - what cannot be made is listed.
            self.not_built[name] = shown_error(error)
            return
        for method in public_methods(cls):
            self._try_method(getattr(instance, method), f"{name}.{method}")

    def _try_method(self, method: Callable[..., object], name: str) -> None:
        self.called += 1
        any_sent, first = False, ""
        for given in self.maker.variants(method):
            for kind in KINDS:
                sent, error = self._call(method, given, kind, name)
                any_sent, first = any_sent or sent, first or shown_error(error)
                if sent or error is None:
                    continue
                others = [*self.maker.retyped(given)]
                if kind == KINDS[0]:
                    others += self.maker.texts_of(given, _WORD.findall(str(error)))
                for other in others:
                    any_sent = self._call(method, other, kind, name)[0] or any_sent
        if not any_sent:
            self.silent[name] = first

    def _call(
        self, method: Callable[..., object], given: dict[str, object], kind: str, name: str
    ) -> tuple[bool, BaseException | None]:
        """Whether it sent something, and the error that ended it."""
        self.recorder.begin(kind)
        failure: BaseException | None = None
        try:
            with time_limit(_CALL_SECONDS):
                exhaust(method(**given))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - answers are made up; what was sent before counts.
            failure = error
        return self._keep(name), failure

    def _keep(self, name: str) -> bool:
        for method, url in self.recorder.requests:
            path = path_template(url, self.maker.holes)
            # An id that was left out although it is needed: no caller would.
            if "None" not in path:
                self.sent.setdefault((method.upper(), path), name)
        return bool(self.recorder.requests)


def shown_error(error: BaseException | None) -> str:
    return f"{type(error).__name__}: {str(error)[:120]}" if error is not None else ""


def path_template(url: str, holes: dict[str, str]) -> str:
    """The path of a URL with the names of parameters in the place of their values."""
    path = unquote(urlsplit(url).path)
    for value in sorted(holes, key=len, reverse=True):
        path = path.replace(value, "{" + holes[value] + "}")
    return path


def modules_of(package: str) -> Iterator[ModuleType]:
    """All modules that can be imported."""
    top = importlib.import_module(package)
    yield top
    for found in pkgutil.walk_packages(top.__path__, f"{package}.", onerror=lambda _: None):
        if found.name.rpartition(".")[2] not in _PROGRAMS:
            with contextlib.suppress(Exception, SystemExit):
                yield importlib.import_module(found.name)


def public_classes(package: str) -> list[type]:
    """Classes that the package defines, each once."""
    found = {
        (cls.__module__, cls.__qualname__): cls
        for module in modules_of(package)
        for name, cls in vars(module).items()
        if inspect.isclass(cls) and not name.startswith("_") and cls.__module__.partition(".")[0] == package
    }
    return [found[key] for key in sorted(found)]


def public_methods(cls: type) -> list[str]:
    """Methods that the package's own classes define, inherited ones included."""
    package = cls.__module__.partition(".")[0]
    own = [base for base in cls.__mro__ if base.__module__.partition(".")[0] == package]
    return sorted({
        name for base in own for name, value in vars(base).items()
        if not name.startswith("_") and (inspect.isroutine(value) or isinstance(value, staticmethod | classmethod))
    })  # fmt: skip


def build(cls: type, maker: Maker, depth: int = 0) -> object:
    """An object of a class, from made-up arguments; optional ones keep their defaults."""
    del depth
    return cls(**next(maker.variants(cls)))


def exhaust(result: object) -> None:
    """Run what was only prepared: coroutines and generators."""
    if inspect.iscoroutine(result):
        result = asyncio.run(result)
    if inspect.isasyncgen(result):
        asyncio.run(_drain(result))
    if inspect.isgenerator(result):
        for _, _ in zip(range(_ITEMS_LIMIT), result, strict=False):
            pass


async def _drain(items: Any) -> None:  # Any: `inspect.isasyncgen` tells more than types do.
    count = 0
    async for _ in items:
        count += 1
        if count >= _ITEMS_LIMIT:
            return


@contextlib.contextmanager
def time_limit(seconds: int) -> Iterator[None]:
    """End what waits for something that never comes."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


async def _no_sleep(*_: object) -> None:
    """Nobody waits for an answer that was made up."""


def main(package: str) -> None:
    """Record a whole package; the document goes to standard output, all else is dropped."""
    warnings.simplefilter("ignore")
    logging.disable(logging.CRITICAL)
    time.sleep = lambda _: None
    vars(asyncio)["sleep"] = _no_sleep
    recorder = Recorder()
    install(recorder)
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        scratch = Path(folder)
        (scratch / "a.pdf").write_bytes(b"%PDF-1.4 synthetic")
        maker = Maker(build=lambda kind, depth: build(kind, maker, depth), scratch=scratch, base_url=BASE_URL)
        maker.holes |= {value: name.lower() for name, value in os.environ.items() if _ID.fullmatch(value)}
        maker.holes |= {str(scratch / "a.pdf"): "path", BASE_URL.partition(":")[2]: "url"}
        run = Run(recorder, maker)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            for cls in public_classes(package):
                run.try_class(cls)
    sent = [{"method": method, "path": path, "by": by} for (method, path), by in sorted(run.sent.items())]
    document = {"called": run.called, "sent": sent, "silent": run.silent, "not_built": run.not_built}
    print(json.dumps(document, indent=1))


if __name__ == "__main__":
    main(sys.argv[1])
