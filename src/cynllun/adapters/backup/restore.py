"""Bringing a backup back: everything is checked before anything is changed."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from cynllun.accounts.models import Organisation, User
from cynllun.adapters.backup.archive import place_in, read_archive
from cynllun.adapters.backup.contents import engine, rows_of
from cynllun.adapters.backup.create import back_up
from cynllun.adapters.backup.encryption import decrypt, identities_in, is_encrypted
from cynllun.adapters.backup.manifest import FILES, Manifest
from cynllun.adapters.backup.refusals import (
    encrypted,
    miscounted,
    newer,
    not_empty,
    of_something_else,
    other_engine,
)
from cynllun.adapters.backup.telling import tell_of_restore
from cynllun.audit.verify import verify
from cynllun.law.words import Text


@dataclass(frozen=True, slots=True)
class Restored:
    """What was brought back, where what it replaced is kept, and what the audit's check found wrong."""

    manifest: Manifest
    replaced: Path | None
    faults: tuple[Text, ...]


def restore(path: Path, *, at: datetime, identity: Path | None = None, replace: bool = False) -> Restored:
    """Bring the backup in `path` into this installation, and migrate it to this version.

    Into an empty installation only, or with `replace` into any, of which a backup is made first. `identity`
    is the file with the age key. Sessions are ended: one that was ended since must not live again. The trail
    that was brought back is told.
    Raises Refusal, with nothing changed, and FileNotFoundError.
    """
    with TemporaryDirectory(dir=settings.STATE, prefix=".cynllun-restore-") as name:
        folder = Path(name)
        manifest = read_archive(_plain(path, folder, identity), folder, path.name)
        _refuse_another_kind(manifest)
        replaced = None if _is_empty() else _kept(at, replace)
        _bring_files(manifest, folder)
        engine().load(folder / engine().PART)
    _refuse_miscounted(manifest)
    _drop_other_files(manifest)
    call_command("migrate", verbosity=0)
    Session.objects.all().delete()
    DBTaskResult.objects.running().update(status=TaskResultStatus.READY)
    tell_of_restore(path.name, made_at=manifest.made_at, at=at)
    return Restored(manifest, replaced, _faults())


def _plain(path: Path, folder: Path, identity: Path | None) -> Path:
    if not is_encrypted(path):
        return path
    if identity is None:
        raise encrypted(path.name)
    plain = folder / "archive"
    decrypt(path, plain, identities_in(identity))
    return plain


def _refuse_another_kind(manifest: Manifest) -> None:
    if manifest.engine != connection.vendor:
        raise other_engine(manifest.engine, connection.vendor)
    known = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if unknown := [each for each in manifest.migrations if each not in known]:
        raise newer(", ".join(unknown), manifest.cynllun)


def _is_empty() -> bool:
    tables = connection.introspection.table_names()
    if not tables:
        return True
    if User._meta.db_table not in tables:
        raise of_something_else()
    return not (User.objects.exists() or Organisation.objects.exists())


def _kept(at: datetime, replace: bool) -> Path:
    if not replace:
        raise not_empty()
    folder = Path(settings.STATE) / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    kept = folder / f"before-restore-{at:%Y-%m-%d-%H%M%S}.tar.gz"
    back_up(kept, at=at)
    return kept


def _bring_files(manifest: Manifest, folder: Path) -> None:
    """Before the database that names them; names are never used twice, so nothing is overwritten."""
    for part in manifest.parts:
        if part.startswith(FILES):
            stored = _stored(part.removeprefix(FILES))
            stored.parent.mkdir(parents=True, exist_ok=True)
            copyfile(place_in(folder, part), stored)


def _drop_other_files(manifest: Manifest) -> None:
    kept = {_stored(part.removeprefix(FILES)) for part in manifest.parts if part.startswith(FILES)}
    for path in Path(settings.MEDIA_ROOT).resolve().rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()


def _stored(name: str) -> Path:
    root = Path(settings.MEDIA_ROOT).resolve()
    path = (root / name).resolve()
    if not path.is_relative_to(root):
        raise ValueError(f"{name} is not a stored file's name.")
    return path


def _refuse_miscounted(manifest: Manifest) -> None:
    with connection.cursor() as cursor:
        found = rows_of(cursor)
    for table, expected in manifest.rows.items():
        if found.get(table, 0) != expected:
            raise miscounted(table, expected, found.get(table, 0))


def _faults() -> tuple[Text, ...]:
    return tuple(fault.text for fault in verify())
