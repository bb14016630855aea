"""The one file of a backup: a compressed tar archive, the manifest first, then its parts in order."""

import io
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copyfileobj

from cynllun.adapters.backup.manifest import MANIFEST, Manifest, part_of, read_manifest
from cynllun.adapters.backup.refusals import damaged, not_a_backup

_LARGEST_MANIFEST = 64 * 1024 * 1024


def place_in(folder: Path, part: str) -> Path:
    """Where a part lies while a backup is made or read: in the folder, whatever its name says."""
    return folder / part.replace("/", "-")


def write_archive(manifest: Manifest, folder: Path, to: Path) -> None:
    """Write the manifest and the parts that lie in `folder`, in the order in which it names them."""
    with tarfile.open(to, "w:gz", compresslevel=6) as archive:
        written = manifest.written()
        described = tarfile.TarInfo(MANIFEST)
        described.size = len(written)
        archive.addfile(described, io.BytesIO(written))
        for name in sorted(manifest.parts):
            archive.add(place_in(folder, name), name, recursive=False)


def read_archive(path: Path, folder: Path, called: str) -> Manifest:
    """Take the parts out into `folder`, and compare each with the manifest.

    Raises Refusal that names the first part that is damaged or missing; `called` is the backup's name.
    """
    with _open(path, called) as archive:
        manifest = _manifest(archive, called)
        for name, expected in manifest.parts.items():
            place = place_in(folder, name)
            with _naming(called, name):
                _take_out(archive, name, place)
            if part_of(place) != expected:
                raise damaged(called, name)
    return manifest


def _manifest(archive: tarfile.TarFile, called: str) -> Manifest:
    try:
        first = archive.next()
        file = archive.extractfile(first) if first and first.name == MANIFEST else None
        if file is None:
            raise not_a_backup(called)
        return read_manifest(file.read(_LARGEST_MANIFEST))
    except (ValueError, TypeError, KeyError, *_BROKEN) as error:
        raise not_a_backup(called) from error


def _take_out(archive: tarfile.TarFile, name: str, place: Path) -> None:
    member = archive.next()
    file = archive.extractfile(member) if member and member.name == name else None
    if file is None:
        raise tarfile.ReadError(name)
    with place.open("wb") as out:
        copyfileobj(file, out)


@contextmanager
def _open(path: Path, called: str) -> Iterator[tarfile.TarFile]:
    try:
        archive = tarfile.open(path, "r|gz")  # noqa: SIM115  # the caller's with closes it
    except _BROKEN as error:
        raise not_a_backup(called) from error
    with archive:
        yield archive


@contextmanager
def _naming(called: str, part: str) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise damaged(called, part) from error


_BROKEN = (tarfile.TarError, zlib.error, EOFError)
