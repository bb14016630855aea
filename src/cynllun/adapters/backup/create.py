"""Making a backup while everybody goes on working."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from django.conf import settings
from django.db import connection

from cynllun.adapters.backup.archive import place_in, write_archive
from cynllun.adapters.backup.contents import engine, migrations_of, rows_of, stored_files
from cynllun.adapters.backup.encryption import encrypt, recipient
from cynllun.adapters.backup.manifest import FILES, Manifest, part_of
from cynllun.adapters.backup.refusals import nothing_here
from cynllun.adapters.backup.telling import tell_of_backup

_TRIES = 3


def back_up(to: Path, *, at: datetime, encrypt_to: Sequence[str] = ()) -> Manifest:
    """Write everything, as it is at one moment, to the file `to`, which only its owner may read.

    A file of that name is replaced once the new one is whole. `encrypt_to` are age recipients; anybody who
    reads a backup that is not encrypted reads every record in it. Secrets of the server, such as SECRET_KEY,
    are not in it. The trail is told before the file is in its place. Raises Refusal, and OSError where `to`
    cannot be written.
    """
    recipients = [recipient(written) for written in encrypt_to]
    with TemporaryDirectory(dir=to.parent, prefix=".cynllun-backup-") as name:
        folder = Path(name)
        manifest = _gathered(folder, at)
        plain, whole = folder / "archive", folder / "whole"
        write_archive(manifest, folder, plain)
        if recipients:
            encrypt(plain, whole, recipients)
        else:
            plain.rename(whole)
        tell_of_backup(to.name, encrypted=bool(recipients), at=at)
        _put(whole, to)
    return manifest


def _gathered(folder: Path, at: datetime) -> Manifest:
    """The parts, in `folder`. Again where a stored file was deleted after the database had been read."""
    manifest = _gathered_once(folder, at)
    for _again in range(_TRIES - 1):
        if manifest.gone:
            manifest = _gathered_once(folder, at)
    return manifest


def _gathered_once(folder: Path, at: datetime) -> Manifest:
    part = engine().PART
    with engine().snapshot(folder / part) as cursor:
        rows = rows_of(cursor)
        if "django_migrations" not in rows:
            raise nothing_here()
        migrations = migrations_of(cursor)
        names = list(stored_files(cursor, set(rows)))
    copied = {FILES + name: _copied(name, folder) for name in names}
    parts = {part: part_of(folder / part)}
    parts |= {name: part_of(place_in(folder, name)) for name, there in copied.items() if there}
    return Manifest(
        made_at=at.astimezone(UTC).isoformat(timespec="seconds"),
        cynllun=version("cynllun"),
        engine=connection.vendor,
        migrations=migrations,
        rows=rows,
        parts=parts,
        gone=tuple(name for name, there in copied.items() if not there),
    )


def _copied(name: str, folder: Path) -> bool:
    """Whether the stored file was still there. A stored file is written once and never changed."""
    try:
        copyfile(Path(settings.MEDIA_ROOT) / name, place_in(folder, FILES + name))
    except FileNotFoundError:
        return False
    return True


def _put(whole: Path, to: Path) -> None:
    whole.chmod(0o600)
    with whole.open("rb") as file:
        os.fsync(file.fileno())
    os.replace(whole, to)
