"""The `cynllun` command: each subcommand reads its arguments, calls work done elsewhere, and prints."""

import itertools
import json
from dataclasses import asdict
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from cynllun.adapters.imports.table import Derived, Problem
from cynllun.cli import checking, keeping
from cynllun.cli.alnco import alnco
from cynllun.cli.auditing import audit
from cynllun.cli.saying import Language, LanguageOption, day_of, files, progress_bar, refusals_in, remark
from cynllun.law.calendar_file import published_calendar, published_school_years, read_calendar
from cynllun.law.calendars import SchoolCalendar
from cynllun.law.periods import PERIODS, find_period
from cynllun.law.periods import due as due_by_law
from cynllun.law.refusals import Refusal
from cynllun.law.sources import CERTAINTY_IN_WORDS
from cynllun.law.telling import as_tree, told
from cynllun.law.words import Text

app = typer.Typer(
    name="cynllun",
    help="The additional learning needs system of Wales · System anghenion dysgu ychwanegol Cymru",
    no_args_is_help=True,
    add_completion=False,
)


app.command()(keeping.backup)
app.command()(keeping.restore)
app.command()(checking.check)
app.command()(alnco)
app.add_typer(audit, name="audit")


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
    with refusals_in(language):
        if find_period(period).needs_calendar and calendar is None:
            raise Refusal(_calendar_wanted(period))
        answer = due_by_law(period, day_of(starts_on, "--from"), _calendar(calendar) if calendar else None)
        shown = asdict(answer) | {"arithmetic": answer.arithmetic.in_(language)}
        typer.echo(json.dumps(shown, default=date.isoformat, ensure_ascii=False, indent=2))


@app.command()
def periods(
    name: Annotated[str | None, typer.Argument(help="One period, to be told in full")] = None,
    language: LanguageOption = Language.en,
) -> None:
    """Every period's length and source, or one in full · Hyd a ffynhonnell pob cyfnod, neu un yn llawn."""
    with refusals_in(language):
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
    with refusals_in(language):
        typer.echo(published_calendar(school_year), nl=False)


class Law(StrEnum):
    as_commenced = "as-commenced"
    announced_july_2021 = "announced-july-2021"


class EngineName(StrEnum):
    polars = "polars"
    spark = "spark"


RollArgument = Annotated[str, typer.Argument(metavar="ROLL", help=".csv, .xlsx, .parquet; - is CSV on stdin")]
OnOption = Annotated[str, typer.Option("--on", metavar="DATE", help="The day asked about, as 2022-10-01")]
LawOption = Annotated[Law, typer.Option(help="What the law did, or what was announced")]


@app.command()
def place(
    roll: RollArgument,
    on: OnOption,
    to: Annotated[str, typer.Option(metavar="OUT", help=".csv, .xlsx, .parquet; - is CSV on stdout")],
    law: LawOption = Law.as_commenced,
    engine: Annotated[
        EngineName, typer.Option(help="Spark is for rolls beyond one machine")
    ] = EngineName.polars,
    language: LanguageOption = Language.en,
) -> None:
    """Which law applies to each learner, since when and why · Pa gyfraith sy'n gymwys i bob dysgwr."""
    from cynllun.adapters.placing import place_file

    with refusals_in(language), progress_bar() as progress:
        task = progress.add_task("", total=3)
        begun = itertools.count()

        def step(what: Text) -> None:
            progress.update(task, completed=next(begun), description=what.in_(language))

        with files(roll, to):
            found = place_file(roll, to, on=day_of(on, "--on"), law=law, engine=engine, step=step)
    remarks: tuple[Problem | Derived | Text, ...] = (*found.problems, *found.derived, *found.notes)
    for each in remarks:
        typer.echo(remark(each, language), err=True)


@app.command()
def explain(
    roll: RollArgument,
    on: OnOption,
    learner: Annotated[str, typer.Option(metavar="ID", help="A learner_id of the roll")],
    law: LawOption = Law.as_commenced,
    json_: Annotated[bool, typer.Option("--json", help="The whole answer as a tree")] = False,
    language: LanguageOption = Language.en,
) -> None:
    """The reasons for one learner's answer · Y rhesymau dros ateb un dysgwr."""
    from cynllun.adapters.placing import explain_learner

    with refusals_in(language), files(roll, "-"):
        answer = explain_learner(roll, learner, on=day_of(on, "--on"), law=law)
    if json_:
        typer.echo(json.dumps(as_tree(answer), default=date.isoformat, ensure_ascii=False, indent=2))
    else:
        typer.echo(told(answer, language))


@app.command()
def synthetic(
    learners: Annotated[int, typer.Option(min=1, max=10_000_000, help="How many · Faint")],
    seed: Annotated[
        int, typer.Option(min=0, help="The same seed, the same Wales · Yr un hedyn, yr un Gymru")
    ],
    to: Annotated[str, typer.Option(metavar="ROLL", help=".csv, .xlsx, .parquet; - is CSV on stdout")],
    language: LanguageOption = Language.en,
) -> None:
    """A made-up Wales as a roll, from published totals · Cymru ddychmygol yn gofrestr."""
    from cynllun.adapters.exports import write_roll  # the other commands need not wait for dataframes
    from cynllun.bulk.synthetic import synthetic as made_up

    with refusals_in(language), progress_bar() as progress:
        task = progress.add_task(_DRAWING.in_(language), total=2)
        roll = made_up(learners, seed)
        progress.update(task, advance=1, description=_WRITING.in_(language))
        with files("", to):
            write_roll(roll, to)


_DRAWING = Text(en="Drawing learners", cy="Llunio dysgwyr")
_WRITING = Text(en="Writing the roll", cy="Ysgrifennu'r gofrestr")


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
