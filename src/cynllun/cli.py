"""The `cynllun` command: each subcommand reads its arguments, calls work done elsewhere, and prints."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cynllun.law.calendar_file import published_calendar, published_school_years, read_calendar
from cynllun.law.calendars import SchoolCalendar
from cynllun.law.periods import PERIODS, find_period
from cynllun.law.periods import due as due_by_law
from cynllun.law.refusals import Refusal
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.law.words import Text

app = typer.Typer(
    name="cynllun",
    help="The additional learning needs system of Wales · System anghenion dysgu ychwanegol Cymru",
    no_args_is_help=True,
    add_completion=False,
)


class Language(StrEnum):
    en = "en"
    cy = "cy"


LanguageOption = Annotated[Language, typer.Option(help="Language of the answer · Iaith yr ateb")]


@app.command()
def due(
    period: Annotated[str, typer.Argument(help="A name that `cynllun periods` lists")],
    starts_on: Annotated[
        str, typer.Option("--from", metavar="DATE", help="The day that starts it, as 2026-01-12")
    ],
    calendar: Annotated[Path | None, typer.Option(help="TOML: the school's or FEI's own terms")] = None,
    language: LanguageOption = Language.en,
) -> None:
    """When a statutory period ends, as JSON · Pryd y daw cyfnod statudol i ben."""
    with _refusals_in(language):
        if find_period(period).needs_calendar and calendar is None:
            raise Refusal(_calendar_wanted(period))
        answer = due_by_law(period, _day(starts_on), _calendar(calendar) if calendar else None)
        shown = asdict(answer) | {"arithmetic": answer.arithmetic.in_(language)}
        typer.echo(json.dumps(shown, default=date.isoformat, ensure_ascii=False, indent=2))


@app.command()
def periods(
    name: Annotated[str | None, typer.Argument(help="One period, to be told in full")] = None,
    language: LanguageOption = Language.en,
) -> None:
    """Every period's length and source, or one in full · Hyd a ffynhonnell pob cyfnod, neu un yn llawn."""
    with _refusals_in(language):
        if name:
            typer.echo(find_period(name).in_full(language))
            return
        for period in PERIODS.values():
            length = period.length_in_words.in_(language)
            certainty = CERTAINTY_IN_WORDS[period.certainty].in_(language)
            typer.echo(f"{period.name:36}  {length:26}  {period.cite} ({certainty})")


@app.command()
def calendar(school_year: str, language: LanguageOption = Language.en) -> None:
    """Published term dates as a calendar to correct · Dyddiadau tymor cyhoeddedig i'w cywiro."""
    with _refusals_in(language):
        typer.echo(published_calendar(school_year), nl=False)


@contextmanager
def _refusals_in(language: Language) -> Iterator[None]:
    """Say a refusal on stderr in the reader's language, and end with 2."""
    try:
        yield
    except Refusal as refusal:
        typer.echo(refusal.text.in_(language), err=True)
        raise typer.Exit(2) from refusal


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise Refusal(
            Text(
                en=f"--from: “{written}” is not a date. Write it as year-month-day, like 2026-01-12.",
                cy=f"--from: nid yw “{written}” yn ddyddiad. "
                "Ysgrifennwch flwyddyn-mis-diwrnod, fel 2026-01-12.",
            )
        ) from error


def _calendar(path: Path) -> SchoolCalendar:
    try:
        return read_calendar(path.read_text("utf-8-sig"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise Refusal(
            Text(
                en=f"--calendar: {path} cannot be read as a UTF-8 text file ({error}).",
                cy=f"--calendar: ni ellir darllen {path} fel ffeil destun UTF-8 ({error}).",
            )
        ) from error


def _calendar_wanted(period: str) -> Text:
    years, example = ", ".join(published_school_years()), published_school_years()[-1]
    return Text(
        en=f"{period} is counted in the days of one school or FEI, whose calendar it needs: "
        "--calendar FILE.\n"
        "The file is TOML: [[term]] with first and last; [[closed]] with first, last and why; "
        "inset = [2026-03-06].\n"
        f"Published term dates to start from ({years}): cynllun calendar {example} > calendar.toml",
        cy=f"Mae {period} yn cael ei gyfrif yn niwrnodau un ysgol neu sefydliad addysg bellach, "
        "felly mae angen ei galendr: --calendar FFEIL.\n"
        "TOML yw'r ffeil: [[term]] gyda first a last; [[closed]] gyda first, last a why; "
        "inset = [2026-03-06].\n"
        f"Dyddiadau tymor cyhoeddedig i ddechrau ({years}): cynllun calendar {example} > calendar.toml",
    )
