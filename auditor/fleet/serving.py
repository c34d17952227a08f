"""The process that audits trees, one after the other: it loads the engine once, and forks a child for each tree.

A child has limits of memory and time, and a folder of its own that is deleted with it. So no tree costs another one
anything, and all that it took is given back. Where the platform cannot fork, trees are audited in the process itself.
"""

from __future__ import annotations

import gc
import os
import pickle
import select
import shutil
import signal
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, NoReturn

from msgspec.structs import replace

from auditor.catalogue import load_catalogues
from auditor.failures import failure, place_of
from auditor.fleet.auditing import Engine, audit_tree, configure, survey
from auditor.fleet.framing import pack, receive, send, unpack
from auditor.fleet.lifeline import end_with
from auditor.fleet.orders import Limits, Order, Outcome, Setup, failed
from auditor.masking import safe
from auditor.model import AuditorError
from auditor.portfolio import Opened
from auditor.printing import one_line
from auditor.store import program_version

# No file of a clone or archive may grow beyond it.
_FILE_LIMIT = 4_000_000_000
# A sentence for a table.
_REASON_LIMIT = 500
_WHAT = "the audit"
# How native code ends that gets no memory.
_NO_MEMORY = (signal.SIGABRT, signal.SIGSEGV)


def main() -> None:
    """Serve whoever started this process, until nothing more comes."""
    answers = os.fdopen(os.dup(1), "wb")
    # Whatever libraries print must not be taken for an answer, and is for nobody.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    questions = os.fdopen(os.dup(0), "rb", buffering=0)  # Unbuffered, so that it can be waited for.
    engine: Engine | None = None  # The first message is a setup.
    while (data := receive(questions)) is not None:
        asked = pickle.loads(data)  # From the process that started this one.
        if isinstance(asked, Setup):
            engine = _load(asked)
            continue
        if engine is None or not isinstance(asked, Order):
            return
        outcome = _audit_alone(asked, engine, questions, answers) if hasattr(os, "fork") else _audit_here(asked, engine)
        if outcome is None:
            return
        send(answers, pack(outcome))


def _load(setup: Setup) -> Engine:
    """Everything that is the same for all trees, which children share with their parent."""
    rules = setup.given.get("rules") or ()
    folders = tuple(Path(str(each)) for each in rules) if isinstance(rules, list | tuple) else ()
    engine = Engine(setup=setup, catalogues=load_catalogues(folders), version=program_version())
    _warm_up(engine)
    # Nearly all that an audit makes lives to its end, and a child ends with it.
    gc.disable()
    gc.collect()
    gc.freeze()
    return engine


def _warm_up(engine: Engine) -> None:
    """Audit a line that calls the vendor, so that what is loaded on the way is not loaded again by each child."""
    host = next(iter(engine.catalogues[0].vendor.name_hints), "")
    config = configure(
        Opened(folder=Path(os.devnull).parent), replace(engine.setup, given={"isolated": True, "no-cache": True})
    )
    with tempfile.TemporaryDirectory(prefix="procore-auditor-") as folder:
        Path(folder, "warm.py").write_text(f"import requests\nrequests.get('https://{host}.com/')\n", encoding="utf-8")
        survey((folder,), config, engine.catalogues)


def _audit_alone(order: Order, engine: Engine, questions: IO[bytes], answers: IO[bytes]) -> Outcome | None:
    """The outcome of a child; None if whoever asked has gone meanwhile."""
    work = Path(tempfile.mkdtemp(prefix="procore-auditor-"))
    began = time.monotonic()
    limits = engine.setup.limits
    reading, writing = os.pipe()
    lifeline, held = os.pipe()
    child = os.fork()
    if child == 0:
        for descriptor in (reading, held, questions.fileno(), answers.fileno()):
            os.close(descriptor)  # Whoever asked learns by the end of `answers` that its parent is gone.
        _be_the_child(order, engine, work, writing, lifeline)
    os.close(writing)
    os.close(lifeline)
    try:
        with os.fdopen(reading, "rb", buffering=0) as stream:
            said, is_late = _gather(stream, questions, began + limits.seconds)
    finally:
        for kill in (os.killpg, os.kill):  # It may not have a group of its own yet.
            with suppress(ProcessLookupError, PermissionError):
                kill(child, signal.SIGKILL)
        _, status, usage = os.wait4(child, 0)
        os.close(held)
        shutil.rmtree(work, ignore_errors=True)
    if said is None:
        return None
    seconds, peak = time.monotonic() - began, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    if is_late:
        return failed(order, f"It took more than {limits.seconds:g} seconds.", seconds, peak)
    outcome = unpack(said)
    if outcome is None or outcome.name != order.tree.name:
        return failed(order, _why_lost(status, limits), seconds, peak)
    return _with_costs(outcome, seconds, peak)


def _gather(stream: IO[bytes], questions: IO[bytes], until: float) -> tuple[bytes | None, bool]:
    """All that the child says, and whether the time was over first; None if whoever asked has gone."""
    pieces: list[bytes] = []
    while (left := until - time.monotonic()) > 0:
        ready, _, _ = select.select([stream, questions], [], [], left)
        if questions in ready:  # One order at a time: this is the end, or no order.
            return None, False
        if stream in ready:
            if not (piece := stream.read(1 << 20)):
                return b"".join(pieces), False
            pieces.append(piece)
    return b"", True


def _be_the_child(order: Order, engine: Engine, work: Path, writing: int, lifeline: int) -> NoReturn:
    try:
        os.setsid()
        end_with(lifeline, engine.setup.limits.seconds)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        _limit(engine.setup.limits)
        with os.fdopen(writing, "wb") as stream:
            stream.write(pack(_attempt(order, engine, work)))
    finally:
        os._exit(0)


def _attempt(order: Order, engine: Engine, work: Path) -> Outcome:
    """The outcome, whatever goes wrong."""
    try:
        return audit_tree(order, engine, work)
    except AuditorError as error:
        return failed(order, _sentence(str(error).replace(str(work), "…")))
    except MemoryError:
        return failed(order, _too_much_memory(engine.setup.limits))
    except RuntimeError as error:
        # There is no memory for the stack of the engine; Python has no kind of its own for that.
        is_stack = place_of(error).startswith("RuntimeError in threading.py")
        return failed(order, _too_much_memory(engine.setup.limits) if is_stack else _sentence(failure(_WHAT, error)))
    except Exception as error:  # noqa: BLE001 - a bug that one tree brings to light must not cost the others.
        return failed(order, _sentence(failure(_WHAT, error)))


def _audit_here(order: Order, engine: Engine) -> Outcome:
    """Without limits; whoever asked ends this process when it takes too long."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="procore-auditor-", ignore_cleanup_errors=True) as work:
        return _with_costs(_attempt(order, engine, Path(work)), time.monotonic() - began, 0)


def _with_costs(outcome: Outcome, seconds: float, peak: int) -> Outcome:
    return replace(outcome, seconds=round(seconds, 3), peak=peak)


def _limit(limits: Limits) -> None:
    import resource  # noqa: PLC0415 - not on Windows, which cannot fork.

    wanted = ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_FSIZE, _FILE_LIMIT), (resource.RLIMIT_CORE, 0))
    for kind, value in wanted:
        _, hard = resource.getrlimit(kind)
        with suppress(OSError, ValueError):  # Some platforms know no such limit.
            resource.setrlimit(kind, (value if hard < 0 else min(value, hard), hard))


def _sentence(text: str) -> str:
    text = one_line(safe(text))[:_REASON_LIMIT]
    return text if text.endswith((".", "?")) else f"{text}."


def _why_lost(status: int, limits: Limits) -> str:
    code = os.waitstatus_to_exitcode(status)
    if code < 0 and -code in _NO_MEMORY:
        return _too_much_memory(limits)
    if code == -signal.SIGKILL:
        return "The process that audited it was killed, most often because the machine has no more memory."
    return "The process that audited it was lost."


def _too_much_memory(limits: Limits) -> str:
    return f"It takes more memory than a tree may have ({limits.memory // 1_000_000:,} MB)."


if __name__ == "__main__":
    main()
