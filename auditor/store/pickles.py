"""Facts to bytes and back. Reading allows classes of `auditor.facts` and nothing else."""

from __future__ import annotations

import hashlib
import importlib
import io
import pickle
import zlib

from auditor.facts.definitions import Module

_PROTOCOL = 5
_MAGIC = b"procore-auditor facts\n"
_DIGEST = hashlib.sha256().digest_size
# All that a pickle can raise when its bytes are not what was written; the digest leaves little of that.
_BROKEN = (
    pickle.UnpicklingError,
    AttributeError,
    EOFError,
    ImportError,
    IndexError,
    KeyError,
    MemoryError,
    TypeError,
    ValueError,
    zlib.error,
)


def dump(module: Module) -> bytes | None:
    """The bytes of a module's facts, with their digest; None if they are nested too deeply to be pickled."""
    try:
        payload = zlib.compress(pickle.dumps(module, protocol=_PROTOCOL), level=1)
    except RecursionError:
        return None
    return _MAGIC + hashlib.sha256(payload).digest() + payload


def load(data: bytes) -> Module | None:
    """The facts in these bytes; None if they are damaged or hold anything that is not a fact."""
    start = len(_MAGIC) + _DIGEST
    payload = data[start:]
    if not data.startswith(_MAGIC) or hashlib.sha256(payload).digest() != data[len(_MAGIC) : start]:
        return None
    try:
        facts: object = _FactsOnly(io.BytesIO(zlib.decompress(payload))).load()
    except _BROKEN:
        return None
    return facts if isinstance(facts, Module) else None


class _FactsOnly(pickle.Unpickler):
    """https://docs.python.org/3/library/pickle.html#restricting-globals."""

    def find_class(self, module: str, name: str) -> object:
        if (module, name) == ("builtins", "complex"):  # The only literal that pickle cannot spell by itself.
            return complex
        if module.startswith("auditor.facts.") and "." not in name:
            found = getattr(importlib.import_module(module), name, None)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no fact")
