"""`cynllun check --deploy`."""

from typing import Annotated

import typer

from cynllun.cli.installation import open_installation
from cynllun.cli.saying import Language, LanguageOption, refusals_in
from cynllun.law.words import Text

_SAFE = Text(en="It may serve real people.", cy="Caiff wasanaethu pobl go iawn.")
_WHOLE = Text(
    en="It may start. With --deploy: whether it may serve real people.",
    cy="Caiff gychwyn. Gyda --deploy: a gaiff wasanaethu pobl go iawn.",
)


def check(
    deploy: Annotated[
        bool, typer.Option("--deploy", help="As for real people's records · Fel ar gyfer cofnodion go iawn")
    ] = False,
    language: LanguageOption = Language.en,
) -> None:
    """Whether the server may start, and what to put right · A gaiff y gweinydd gychwyn, a beth i'w gywiro."""
    with refusals_in(language):
        open_installation()
    from django.core.checks import WARNING, run_checks  # what is registered is known once it is open
    from django.utils.translation import override

    with override(language):
        found = [m for m in run_checks(include_deployment_checks=deploy) if m.level >= WARNING]
    for message in found:
        typer.echo(f"{message.msg}\n  {message.hint or ''}  ({message.id})", err=True)
    if found:
        raise typer.Exit(1)
    typer.echo((_SAFE if deploy else _WHOLE).in_(language))
