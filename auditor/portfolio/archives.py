"""Unpacks zip and tar files of strangers: nothing lands outside the folder, and nothing grows beyond its limits."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import stat
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast

from msgspec import Struct

from auditor.model import AuditorError
from auditor.printing import one_line

# The largest source distributions of the Python index hold a quarter of it.
FILES_LIMIT = 400_000
# Bytes when unpacked. The largest checkouts take half of it; a bomb fills it in seconds and is stopped.
BYTES_LIMIT = 4_000_000_000
# How compressed tar files begin.
_COMPRESSED = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ", lzma.open), (b"]\x00\x00", lzma.open))
# Folders in folders; paths of real trees have some twenty.
DEPTH_LIMIT = 100
_CHUNK = 1 << 20
_DAMAGED = (
    tarfile.TarError, zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, EOFError, OSError, ValueError,
    RuntimeError, NotImplementedError, OverflowError,
)  # fmt: skip


class Member(Struct, frozen=True):
    """One file of an archive, not yet read."""

    name: str
    stream: IO[bytes]


class Allowance(Struct):
    """What may still be unpacked; it shrinks."""

    files: int = FILES_LIMIT
    bytes: int = BYTES_LIMIT


def unpack(archive: Path, target: Path, *, shown: str, allowance: Allowance | None = None) -> int:
    """Unpack an archive into a folder that is empty; the number of links and devices that were left out.

    An archive that names a place outside itself, is damaged, encrypted or larger than the allowance is refused. Of a
    tar file all that has to be decompressed counts, whether it is written or not.
    """
    left = allowance or Allowance()
    skipped = _Skipped()
    try:
        with _members(archive, shown, left, skipped) as members:
            for member in members:
                _write(member, target, shown, left)
    except _DAMAGED as error:
        raise AuditorError(f"{shown}: cannot be unpacked: {type(error).__name__}.") from error
    return skipped.count


class _Skipped(Struct):
    count: int = 0


@contextmanager
def _members(archive: Path, shown: str, left: Allowance, skipped: _Skipped) -> Iterator[Iterator[Member]]:
    if not archive.is_file():
        raise AuditorError(f"{shown}: there is no such file.")
    if zipfile.is_zipfile(archive):
        with zipfile.ZipFile(archive) as zipped:
            yield _of_zip(zipped, shown, left, skipped)
        return
    with _decompressed(archive) as stream:
        try:
            tar = tarfile.open(fileobj=_Limited(stream, left.bytes, shown), mode="r:")  # noqa: SIM115 - see below.
        except tarfile.TarError as error:
            raise AuditorError(f"{shown}: neither a zip nor a tar file.") from error
        with tar:
            yield _of_tar(tar, shown, left, skipped)


def _decompressed(archive: Path) -> IO[bytes]:
    with archive.open("rb") as file:
        head = file.read(8)
    opener = next((opener for magic, opener in _COMPRESSED if head.startswith(magic)), None)
    return archive.open("rb") if opener is None else cast("IO[bytes]", opener(archive))  # Their types say less.


class _Limited(io.RawIOBase):
    """A stream that is read up to a limit: headers and what is passed over count as well as what is written."""

    def __init__(self, stream: IO[bytes], limit: int, shown: str) -> None:
        self._stream, self._limit, self._shown = stream, limit, shown

    def read(self, size: int = -1, /) -> bytes:
        self._check(self._stream.tell() + max(size, 0))
        return self._stream.read(size)

    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._check(offset)
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def _check(self, position: int) -> None:
        if position > self._limit:
            raise _too_large(self._shown)


def _of_zip(zipped: zipfile.ZipFile, shown: str, left: Allowance, skipped: _Skipped) -> Iterator[Member]:
    for info in zipped.infolist():
        _count(shown, left)
        mode = stat.S_IFMT(info.external_attr >> 16)
        if info.is_dir():
            continue
        if mode not in (0, stat.S_IFREG):
            skipped.count += 1
            continue
        if info.flag_bits & 1:
            raise AuditorError(f"{shown}: the archive is encrypted. Unpack it, and name the folder.")
        with zipped.open(info) as stream:
            yield Member(info.filename.replace("\\", "/"), stream)


def _of_tar(tar: tarfile.TarFile, shown: str, left: Allowance, skipped: _Skipped) -> Iterator[Member]:
    for info in tar:
        tar.members = []  # type: ignore[attr-defined]  # Not in its types; else it remembers every member.
        _count(shown, left)
        if info.isdir():
            continue
        stream = tar.extractfile(info) if info.isfile() else None
        if stream is None:
            skipped.count += 1
            continue
        with stream:
            yield Member(info.name, stream)


def _count(shown: str, left: Allowance) -> None:
    left.files -= 1
    if left.files < 0:
        raise AuditorError(f"{shown}: the archive holds more than {FILES_LIMIT:,} files.")


def _too_large(shown: str) -> AuditorError:
    return AuditorError(f"{shown}: the archive unpacks to more than {BYTES_LIMIT:,} bytes.")


def _write(member: Member, target: Path, shown: str, left: Allowance) -> None:
    place = target.joinpath(*_parts(member.name, shown))
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("wb") as file:
        while chunk := member.stream.read(_CHUNK):
            left.bytes -= len(chunk)
            if left.bytes < 0:
                raise _too_large(shown)
            file.write(chunk)


def _parts(name: str, shown: str) -> list[str]:
    """The folders and the name of a file; what would lie elsewhere is no mistake of an honest program."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    outside = name.startswith("/") or ".." in parts or "\0" in name or any(":" in part[1:2] for part in parts[:1])
    if outside or not parts:
        raise AuditorError(f"{shown}: the archive names a place outside itself (`{one_line(name[:200])}`).")
    if len(parts) > DEPTH_LIMIT:
        raise AuditorError(f"{shown}: the archive holds folders more than {DEPTH_LIMIT} deep.")
    return parts
