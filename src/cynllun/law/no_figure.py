"""What is said where no figure of pay is known for a name or a day: which there are, and what to do."""

from collections.abc import Iterable
from datetime import date

from cynllun.law.days_in_words import in_words
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text


def no_such_figure(name: str, known: Iterable[str]) -> Refusal:
    """For a point or an allowance that is not among those known."""
    there_are = ", ".join(known)
    return Refusal(
        Text(
            en=f"There is no figure for “{name}”. There are figures for {there_are}.",
            cy=f"Nid oes ffigur ar gyfer “{name}”. Mae ffigurau ar gyfer {there_are}.",
        )
    )


def no_figure_on(on: date, first: date, last: date, *, can_be_typed: bool) -> Refusal:
    """For a day before the first of the figures or after the last; a salary can be typed in, a rate cannot."""
    day, begins, ends = in_words(on), in_words(first), in_words(last)
    if on < first:
        return Refusal(
            Text(
                en=f"There are no figures for {day.en}: the figures begin on {begins.en}.",
                cy=f"Nid oes ffigurau ar gyfer {day.cy}: mae'r ffigurau'n dechrau ar {begins.cy}.",
            )
        )
    if can_be_typed:
        return Refusal(
            Text(
                en=f"There are no figures for {day.en}: the award after {ends.en} is not in Cynllun. Choose a day up to "
                "then, or type the salary in.",
                cy=f"Nid oes ffigurau ar gyfer {day.cy}: nid yw'r dyfarniad ar ôl {ends.cy} yn Cynllun. Dewiswch "
                "ddiwrnod hyd at hynny, neu teipiwch y cyflog.",
            )
        )
    return Refusal(
        Text(
            en=f"There are no figures for {day.en}: what an employer pays after {ends.en} is not in Cynllun. Choose a "
            "day up to then.",
            cy=f"Nid oes ffigurau ar gyfer {day.cy}: nid yw'r hyn y mae cyflogwr yn ei dalu ar ôl {ends.cy} yn Cynllun. "
            "Dewiswch ddiwrnod hyd at hynny.",
        )
    )
