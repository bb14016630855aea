"""What has to hold of the machine before real people's records are served: its folder and its database."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from cynllun.config.fault import Fault
from cynllun.law.words import Text
from cynllun.web.health import migrations_to_apply


def faults_of_surroundings() -> Iterator[Fault]:
    """Every fault that is found by looking."""
    yield from _folder(Path(settings.STATE))
    yield from _database()


def _folder(folder: Path) -> Iterator[Fault]:
    if not os.access(folder, os.W_OK | os.X_OK):
        yield Fault(
            "E121",
            Text(
                en=f"{folder}, where uploads are kept, cannot be written to.",
                cy=f"Ni ellir ysgrifennu i {folder}, lle cedwir ffeiliau a lanlwythir.",
            ),
            Text(
                en="Give it to the account that runs Cynllun: chown cynllun, chmod 700.",
                cy="Rhowch ef i'r cyfrif sy'n rhedeg Cynllun: chown cynllun, chmod 700.",
            ),
        )
    elif folder.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        yield Fault(
            "E122",
            Text(
                en=f"Other accounts of this machine may open {folder}, where people's records lie.",
                cy=f"Caiff cyfrifon eraill y peiriant hwn agor {folder}, lle mae cofnodion pobl.",
            ),
            Text(en=f"chmod 700 {folder}", cy=f"chmod 700 {folder}"),
        )


def _database() -> Iterator[Fault]:
    try:
        pending = migrations_to_apply()
    except DatabaseError:
        yield Fault(
            "E123",
            Text(en="The database does not answer.", cy="Nid yw'r gronfa ddata'n ateb."),
            Text(
                en="Start it, and see that DATABASE_URL names it, its account and its password.",
                cy="Cychwynnwch hi, a gwiriwch fod DATABASE_URL yn ei henwi hi, ei chyfrif a'i chyfrinair.",
            ),
        )
        return
    finally:
        connection.close()
    if pending:
        yield Fault(
            "E124",
            Text(
                en=f"The database is behind the program: {pending} migrations are not applied.",
                cy=f"Mae'r gronfa ddata y tu ôl i'r rhaglen: {pending} mudiad heb eu rhoi ar waith.",
            ),
            Text(
                en="Make a backup with cynllun backup, then: python -m django migrate",
                cy="Gwnewch gopi wrth gefn â cynllun backup, yna: python -m django migrate",
            ),
        )
