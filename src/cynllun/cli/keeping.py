"""`cynllun backup` and `cynllun restore`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from cynllun.cli.installation import open_installation
from cynllun.cli.saying import Language, LanguageOption, progress_bar, refusals_in
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

_WORKING_ON_IT = Text(en="Backing up", cy="Cadw wrth gefn")
_BRINGING_BACK = Text(en="Restoring", cy="Adfer")


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to · I ble")],
    encrypt_to: Annotated[
        list[str] | None, typer.Option(metavar="RECIPIENT", help="An age recipient, age1…; may be repeated")
    ] = None,
    language: LanguageOption = Language.en,
) -> None:
    """Everything in one file, while people work · Popeth mewn un ffeil, tra bo pobl yn gweithio."""
    with refusals_in(language), progress_bar() as bar, _disk(file):
        open_installation()
        from cynllun.adapters.backup.create import back_up  # only an open installation has models

        bar.add_task(_WORKING_ON_IT.in_(language), total=None)
        made = back_up(file.absolute(), at=datetime.now(UTC), encrypt_to=encrypt_to or [])
    typer.echo(_made(str(file), sum(made.rows.values()), len(made.parts) - 1, bool(encrypt_to)).in_(language))


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What `cynllun backup` wrote")],
    identity: Annotated[
        Path | None, typer.Option(help="The file with the age key · Ffeil yr allwedd")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Replace what is here, after a backup of it")
    ] = False,
    language: LanguageOption = Language.en,
) -> None:
    """A backup back into an empty installation · Adfer copi wrth gefn i osodiad gwag."""
    with refusals_in(language), progress_bar() as bar, _disk(file):
        open_installation()
        from cynllun.adapters.backup.restore import restore as bring_back

        bar.add_task(_BRINGING_BACK.in_(language), total=None)
        done = bring_back(file, at=datetime.now(UTC), identity=identity, replace=replace)
    if done.replaced:
        typer.echo(_kept(str(done.replaced)).in_(language))
    typer.echo(_restored(str(file), done.manifest.made_at, sum(done.manifest.rows.values())).in_(language))
    for fault in done.faults:
        typer.echo(fault.in_(language), err=True)
    if done.faults:
        raise typer.Exit(1)


@contextmanager
def _disk(file: Path) -> Iterator[None]:
    """Say in words that something cannot be read or written."""
    try:
        yield
    except OSError as error:
        raise Refusal(_disk_refuses(str(error.filename or file), error.strerror or str(error))) from error


def _disk_refuses(name: str, why: str) -> Text:
    return Text(
        en=f"{name} cannot be read or written: {why}. Check the name, the folder and the space on the disk.",
        cy=f"Ni ellir darllen nac ysgrifennu {name}: {why}. Gwiriwch yr enw, y ffolder a'r lle ar y ddisg.",
    )


def _made(file: str, rows: int, stored: int, encrypted: bool) -> Text:
    return Text(
        en=f"{file}: {rows:,} rows and {stored:,} stored files"
        + (", encrypted." if encrypted else ". It is not encrypted: whoever reads it reads every record."),
        cy=f"{file}: {rows:,} rhes a {stored:,} ffeil a storiwyd"
        + (
            ", wedi'i amgryptio."
            if encrypted
            else ". Nid yw wedi'i amgryptio: bydd pwy bynnag a'i darlleno yn darllen pob cofnod."
        ),
    )


def _kept(where: str) -> Text:
    return Text(
        en=f"What was here before is kept in {where}.", cy=f"Cedwir yr hyn oedd yma o'r blaen yn {where}."
    )


def _restored(file: str, made_at: str, rows: int) -> Text:
    return Text(
        en=f"Restored from {file}, made at {made_at}: {rows:,} rows. Everybody has to sign in again.",
        cy=f"Adferwyd o {file}, a wnaed am {made_at}: {rows:,} rhes. Rhaid i bawb fewngofnodi eto.",
    )
