"""`cynllun alnco`: the ALNCo's post of one school and one school year, from a file."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import simplejson
import typer

from cynllun.adapters.case_file import read_document
from cynllun.cli.saying import Language, day_of, files, refusals_in
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from cynllun.workforce.reckoning import EXAMPLE, as_json, read_case, reckon


class Languages(StrEnum):
    en = "en"
    cy = "cy"
    both = "both"


def alnco(
    case: Annotated[
        Path | None, typer.Argument(metavar="CASE", help="TOML, as --example prints it · TOML")
    ] = None,
    on: Annotated[
        str | None,
        typer.Option("--on", metavar="DATE", help="Day of the pay figures · Diwrnod y ffigurau cyflog"),
    ] = None,
    to: Annotated[
        Path | None, typer.Option(metavar="FILE", help="The statement · Y datganiad: .pdf, .xlsx")
    ] = None,
    language: Annotated[Languages | None, typer.Option(help="Of the statement · Y datganiad")] = None,
    example: Annotated[bool, typer.Option("--example", help="Print a case · Argraffu achos")] = False,
) -> None:
    """An ALNCo's post as JSON, or its statement · Swydd CADY fel JSON, neu ei datganiad."""
    if example:
        typer.echo(EXAMPLE, nl=False)
        return
    with refusals_in(Language.cy if language == Languages.cy else Language.en):
        if case is None:
            raise Refusal(_NO_CASE)
        _answer(case, day_of(on, "--on") if on else None, to, language)


def _answer(path: Path, on: date | None, to: Path | None, language: Languages | None) -> None:
    case = read_case(read_document(_content(path)))
    answer = reckon(case, on=on)
    if to is None:
        told = simplejson.dumps(as_json(answer), default=date.isoformat, ensure_ascii=False, indent=2)
        typer.echo(told)
        return
    # Typst and the workbook's writer are not waited for where nobody asks for a statement.
    from cynllun.adapters.documents import to_pdf
    from cynllun.adapters.documents.alnco_statement import alnco_statement
    from cynllun.adapters.exports.papers import to_workbook
    from cynllun.adapters.exports.whole_files import whole_file

    writers: Mapping[str, Callable[..., bytes]] = {".pdf": to_pdf, ".xlsx": to_workbook}
    if to.suffix.lower() not in writers:
        raise Refusal(_unknown_ending(to))
    statement = writers[to.suffix.lower()](alnco_statement(answer), language or case.languages)
    with files(str(path), str(to)), whole_file(to) as stream:
        stream.write(statement)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Refusal(
            Text(
                en=f"{path} cannot be read ({error.strerror}). Check the name and the folder.",
                cy=f"Ni ellir darllen {path} ({error.strerror}). Gwiriwch yr enw a'r ffolder.",
            )
        ) from error


_NO_CASE = Text(
    en="Which case? Give its file: cynllun alnco CASE.toml. A case to start from: cynllun alnco --example",
    cy="Pa achos? Rhowch ei ffeil: cynllun alnco ACHOS.toml. Achos i ddechrau ohono: cynllun alnco --example",
)


def _unknown_ending(to: Path) -> Text:
    return Text(
        en=f"--to: {to.name} ends in neither .pdf nor .xlsx. Choose one of those.",
        cy=f"--to: nid yw {to.name} yn gorffen mewn .pdf nac .xlsx. Dewiswch un o'r rheini.",
    )
