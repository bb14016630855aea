"""How every command speaks: its language, refusals in words, a bar for whoever waits."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from cynllun.adapters.imports.table import Derived, Problem
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


class Language(StrEnum):
    en = "en"
    cy = "cy"


LanguageOption = Annotated[Language, typer.Option(help="Language of the answer · Iaith yr ateb")]


def progress_bar() -> Progress:
    """On stderr, gone when the work is done, and silent where stderr is not a terminal."""
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    console = Console(stderr=True)
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)


@contextmanager
def files(roll: str, to: str) -> Iterator[None]:
    """Say in words that a file cannot be opened or written."""
    if not Path(to).parent.is_dir():
        raise _no_folder(Path(to).parent)
    try:
        yield
    except FileNotFoundError as error:
        raise _not_found(roll) from error
    except OSError as error:
        raise _cannot_be_written(to, error) from error


def _no_folder(folder: Path) -> Refusal:
    return Refusal(
        Text(
            en=f"--to: there is no folder {folder}. Make it first, or choose another.",
            cy=f"--to: nid oes ffolder {folder}. Crëwch hi yn gyntaf, neu dewiswch un arall.",
        )
    )


def _not_found(roll: str) -> Refusal:
    return Refusal(
        Text(
            en=f"{roll} is not there. Check the name and the folder.",
            cy=f"Nid yw {roll} yno. Gwiriwch yr enw a'r ffolder.",
        )
    )


def _cannot_be_written(to: str, error: OSError) -> Refusal:
    return Refusal(
        Text(
            en=f"--to: {to} cannot be written ({error.strerror}). "
            "Choose a folder that exists and that you may write in.",
            cy=f"--to: ni ellir ysgrifennu {to} ({error.strerror}). "
            "Dewiswch ffolder sy'n bod ac y cewch ysgrifennu ynddo.",
        )
    )


@contextmanager
def refusals_in(language: Language) -> Iterator[None]:
    """Say a refusal on stderr in the reader's language, and end with 2."""
    try:
        yield
    except Refusal as refusal:
        typer.echo(refusal.text.in_(language), err=True)
        for problem in getattr(refusal, "problems", ()):
            typer.echo(remark(problem, language), err=True)
        raise typer.Exit(2) from refusal


def day_of(written: str, option: str) -> date:
    """The day that an option gives; `Refusal` where it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise _no_date(written, option) from error


def _no_date(written: str, option: str) -> Refusal:
    return Refusal(
        Text(
            en=f"{option}: “{written}” is not a date. Write it as year-month-day, like 2026-01-12.",
            cy=f"{option}: nid yw “{written}” yn ddyddiad. "
            "Ysgrifennwch flwyddyn-mis-diwrnod, fel 2026-01-12.",
        )
    )


_ROW = Text(en="Row", cy="Rhes")


def remark(remark: Problem | Derived | Text, language: Language) -> str:
    """What is said of one cell, one row or the whole file, with its place."""
    if isinstance(remark, Text):
        return remark.in_(language)
    text = remark.how if isinstance(remark, Derived) else remark.text
    row = f"{_ROW.in_(language)} {remark.row}" if remark.row else ""
    place = ", ".join(part for part in (row, remark.column) if part)
    return f"{place}: {text.in_(language)}" if place else text.in_(language)
