"""Fuzzing for as long as one likes: `python -m tests.fuzz --minutes 20 --keep FOLDER`."""

from __future__ import annotations

import argparse
import random
import signal
import time
import traceback
from pathlib import Path

from tests.fuzz.auditing import faults
from tests.fuzz.mutating import mutated

# Seconds of processor time that one small program may take; what takes longer is a finding, too.
SLOW = 10.0


class SlowError(Exception):
    """The audit of one program goes on and on."""


def _alarm(*_: object) -> None:
    raise SlowError


def main() -> None:
    """Audit mutated cases until the time is over, and keep those that bring a fault to light."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--seed", type=int, default=None, help="begin here, to see the same programs again")
    parser.add_argument("--keep", type=Path, default=Path("fuzzed"), help="where programs with faults are put")
    options = parser.parse_args()
    seed = random.randrange(2**31) if options.seed is None else options.seed
    until, tried, met = time.monotonic() + options.minutes * 60, 0, dict[str, int]()
    signal.signal(signal.SIGPROF, _alarm)
    while time.monotonic() < until:
        text = mutated(seed + tried)
        for fault in _faults(text):
            met[fault] = met.get(fault, 0) + 1
            if met[fault] == 1:
                options.keep.mkdir(exist_ok=True)
                (options.keep / f"{seed + tried}.py").write_text(text, encoding="utf-8", errors="surrogatepass")
                print(f"{seed + tried}: {fault}", flush=True)
        tried += 1
    print(f"{tried:,} programs from seed {seed}: {len(met)} kinds of faults")


def _faults(text: str) -> list[str]:
    signal.setitimer(signal.ITIMER_PROF, SLOW)
    try:
        return faults(text)
    except SlowError:
        return [f"takes more than {SLOW:.0f} s"]
    except Exception as error:  # noqa: BLE001 - this is what is looked for.
        last = traceback.extract_tb(error.__traceback__)[-1]
        return [f"{type(error).__name__} at {last.filename}:{last.lineno}"]
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    main()
