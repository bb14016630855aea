"""`cynllun audit verify`."""

import re
from typing import Annotated

import typer

from cynllun.cli.installation import open_installation
from cynllun.cli.saying import Language, LanguageOption, progress_bar, refusals_in
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text

audit = typer.Typer(help="What was done and read · Yr hyn a wnaed ac a ddarllenwyd", no_args_is_help=True)


@audit.callback()
def _of_the_trail() -> None:
    """A single command would otherwise lose its name."""


@audit.command()
def verify(
    noted: Annotated[
        str | None,
        typer.Option(metavar="NUMBER:DIGEST", help="What an earlier verify said · Yr hyn a ddywedwyd gynt"),
    ] = None,
    language: LanguageOption = Language.en,
) -> None:
    """Whether any event was altered, removed or reordered · A newidiwyd neu a gollwyd digwyddiad."""
    with refusals_in(language), progress_bar() as bar:
        number, digest = _parsed(noted) if noted else (0, "")
        open_installation()
        from django.db import DatabaseError

        from cynllun.audit.models import Head  # only an open installation has models
        from cynllun.audit.verify import Noted
        from cynllun.audit.verify import verify as find_faults

        bar.add_task(_VERIFYING.in_(language), total=None)
        try:
            head = Head.objects.first() or Head()
            faults = find_faults(Noted(number, digest) if noted else None)
        except DatabaseError as error:
            raise Refusal(_no_trail(str(error))) from error
    for fault in faults:
        typer.echo(fault.text.in_(language), err=True)
    if faults:
        typer.echo(_faulty(len(faults)).in_(language), err=True)
        raise typer.Exit(1)
    typer.echo(_whole(head.sequence, head.digest).in_(language))


def _parsed(noted: str) -> tuple[int, str]:
    if not re.fullmatch(r"[1-9][0-9]{0,17}:[0-9a-f]{64}", noted):
        raise Refusal(_NOT_A_NOTE)
    number, digest = noted.split(":")
    return int(number), digest


_VERIFYING = Text(en="Verifying the trail", cy="Gwirio'r trywydd")
_NOT_A_NOTE = Text(
    en="--noted: write the event's number, a colon and 64 hexadecimal digits, as verify prints them.",
    cy="--noted: ysgrifennwch rif y digwyddiad, colon a 64 digid hecsadegol, fel y'u hargreffir gan verify.",
)


def _no_trail(why: str) -> Text:
    return Text(
        en=f"The trail cannot be read: {why}. Is the database there, and migrated? python -m django migrate",
        cy=f"Ni ellir darllen y trywydd: {why}. A yw'r gronfa ddata yno, ac wedi'i mudo? "
        "python -m django migrate",
    )


def _faulty(number: int) -> Text:
    return Text(
        en=f"{number} faults: the trail is not as it was written. Keep the database as it is, "
        "and find out who could write to it.",
        cy=f"{number} nam: nid yw'r trywydd fel yr ysgrifennwyd ef. Cadwch y gronfa ddata fel y mae, a "
        "chanfyddwch pwy allai ysgrifennu iddi.",
    )


def _whole(sequence: int, digest: str) -> Text:
    if not sequence:
        return Text(en="The trail is empty.", cy="Mae'r trywydd yn wag.")
    return Text(
        en=f"{sequence:,} events, none altered, missing or out of order. Note this somewhere else, "
        f"and give it back with --noted:\n{sequence}:{digest}",
        cy=f"{sequence:,} digwyddiad, heb yr un wedi'i newid, ar goll nac allan o drefn. Nodwch hyn "
        f"yn rhywle arall, a'i roi'n ôl gyda --noted:\n{sequence}:{digest}",
    )
