"""A briefing as a page shows it: by topic, with by when in words, and the changeover's children in tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from cynllun.law.briefing import Briefing, Statement
from cynllun.law.choices import YEAR_GROUPS
from cynllun.law.cohorts import Cohort, Passage, cohorts_of, passages
from cynllun.law.days_in_words import in_words
from cynllun.law.duties import TOPICS
from cynllun.law.period_file import Period
from cynllun.law.setting_kinds import KINDS
from cynllun.law.sources import CERTAINTY_IN_WORDS, Certainty, Source, act, regs
from cynllun.law.transfer.days import EVERYONE
from cynllun.law.words import Text
from cynllun.web.templatetags.govuk import said

_NAMED_ON_THE_PAGE = {act("1").link, regs("1").link}


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement: `when` is by when, in lines, the first of them short; none where it always stands."""

    statement: Statement
    when: tuple[str, ...]
    sources: SafeString
    certainty: Text | None


def shown(found: Briefing) -> dict[str, Any]:
    """The template's context."""
    kind = KINDS[found.kind]
    return {
        "briefing": found,
        "kind": kind,
        "role": kind.roles[found.role],
        "timed": [_shown(statement, found.on) for statement in found.must if statement.period],
        "standing": _by_topic((statement for statement in found.must if not statement.period), found.on),
        "may": _by_topic(found.may, found.on),
        "need_not": _by_topic(found.need_not, found.on),
        "to_come": [_shown(statement, found.on) for statement in found.to_come],
        "less_certain": sum(statement.certainty != "primary" for statement in found.all),
        "counted_by_published_terms": any(_by_terms(statement) for statement in found.all),
        "everyone": EVERYONE,
        "cohorts": [(said(cohort.title), *_table(cohort, found.on)) for cohort in cohorts_of(found.kind)],
        "checker": f"{reverse('checker')}?on={max(found.on, cohorts_begin(found.kind))}",
    }


def cohorts_begin(kind: str) -> date:
    """The first day on which the changeover looked at anybody whom the kind of setting has to do with."""
    return min(cohort.on for cohort in cohorts_of(kind))


def _by_topic(statements: Iterable[Statement], on: date) -> list[tuple[Text, list[Shown]]]:
    return [
        (TOPICS[topic], [_shown(statement, on) for statement in together])
        for topic, together in groupby(statements, key=lambda statement: statement.duty.topic)
    ]


def _shown(statement: Statement, on: date) -> Shown:
    sources = linked(statement.duty.sources)
    return Shown(statement, tuple(_when(statement, on)), sources, _unless_primary(statement.certainty))


def _unless_primary(certainty: Certainty) -> Text | None:
    return None if certainty == "primary" else CERTAINTY_IN_WORDS[certainty]


def _by_terms(statement: Statement) -> bool:
    return statement.due is not None and statement.due.unit == "school days"


def _when(statement: Statement, on: date) -> Iterable[str]:
    period = statement.period
    if period is None:
        return
    yield said(period.length_in_words)
    yield _("Starts: %(start)s.") % {"start": said(period.start)}
    if statement.due is None:
        yield _not_reckoned(period)
        return
    days = {"day": _day(on), "last": _day(statement.due.due), "later": _day(statement.due.outer_limit)}
    if statement.duty.not_before:
        yield _("If that is %(day)s: until %(last)s.") % days
    elif statement.due.outer_limit != statement.due.due:
        yield _("If that is %(day)s: by %(last)s (%(later)s if INSET days do not count).") % days
    else:
        yield _("If that is %(day)s: by %(last)s.") % days


def _not_reckoned(period: Period) -> str:
    if period.needs_calendar:
        return _("Count it in your own calendar.")
    return _("Not reckoned: the bank holidays of that year are not held here yet.")


def _table(cohort: Cohort, on: date) -> tuple[list[str], list[tuple[Any, ...]]]:
    who = _("Year groups") if cohort.school_year else _("Who")
    stands = _("On %(day)s") % {"day": _day(on)}
    head = [who, _("Notice"), _("By itself on"), stands, _("Source")]
    return head, [_row(passage, on) for passage in passages(cohort)]


def _row(passage: Passage, on: date) -> tuple[Any, ...]:
    source, doubtful = linked(passage.sources), _unless_primary(passage.certainty)
    return (
        _year_groups(passage.year_groups),
        _notice(passage),
        _day(passage.moved_on),
        _standing(passage, on),
        format_html("{} ({})", source, said(doubtful)) if doubtful else source,
    )


def _year_groups(groups: tuple[str, ...]) -> str:
    """Nursery 1, Reception, Years 1, 3 and so on; everyone where there are none."""
    named = [said(YEAR_GROUPS[group]) for group in groups if not group.isdecimal()]
    numbers = [group for group in groups if group.isdecimal()]
    if len(numbers) == 1:
        named.append(said(YEAR_GROUPS[numbers[0]]))
    elif numbers:
        named.append(_("Years %(numbers)s") % {"numbers": ", ".join(numbers)})
    return ", ".join(named) or _("Everyone")


def _notice(passage: Passage) -> str:
    if passage.first is None or passage.last is None:
        return _("None is needed")
    days = {"first": _day(passage.first), "last": _day(passage.last)}
    if passage.notice_from == "governing_body":
        return _("From the governing body, %(first)s to %(last)s") % days
    return _("From the local authority, %(first)s to %(last)s") % days


def _standing(passage: Passage, on: date) -> str:
    if on >= passage.moved_on:
        return _("ALN")
    if passage.first and passage.first <= on:
        return _("SEN until the notice; the notice is due now")
    return _("SEN")


def linked(sources: Iterable[Source]) -> SafeString:
    """Links to the sources. The page names the Act and its regulations; none is named twice in a row."""
    before, links = "", []
    for source in sources:
        instrument, comma, place = said(source.name).partition(", ")
        short = place and (instrument == before or source.link in _NAMED_ON_THE_PAGE)
        links.append((source.link, place if short else instrument + comma + place))
        before = instrument
    return format_html_join("; ", '<a class="govuk-link" href="{}">{}</a>', links)


def _day(day: date) -> str:
    return said(in_words(day))
