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
from cynllun.law.sources import CERTAINTY_IN_WORDS, Source
from cynllun.law.transfer.days import EVERYONE
from cynllun.law.words import Text
from cynllun.web.templatetags.govuk import said


@dataclass(frozen=True, slots=True)
class Shown:
    """One statement: `when` is by when, in lines, the first of them short."""

    statement: Statement
    when: tuple[str, ...]
    certainty: Text


def shown(found: Briefing) -> dict[str, Any]:
    """The template's context."""
    kind = KINDS[found.kind]
    return {
        "briefing": found,
        "kind": kind,
        "role": kind.roles[found.role],
        "must": _by_topic(found.must, found.on),
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
    return Shown(statement, tuple(_when(statement, on)), CERTAINTY_IN_WORDS[statement.certainty])


def _by_terms(statement: Statement) -> bool:
    return statement.due is not None and statement.due.unit == "school days"


def _when(statement: Statement, on: date) -> Iterable[str]:
    period = statement.period
    if period is None:
        yield _("Whenever it arises")
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
    head = [_("Year groups"), _("Notice"), _("By itself on"), _("How it stands"), _("Source")]
    if not cohort.school_year:
        head[0] = _("Who")
    return head, [_row(passage, on) for passage in passages(cohort)]


def _row(passage: Passage, on: date) -> tuple[Any, ...]:
    return (
        ", ".join(said(YEAR_GROUPS[group]) for group in passage.year_groups) or _("Everyone"),
        _notice(passage),
        _day(passage.moved_on),
        _standing(passage, on),
        format_html("{} ({})", _links(passage.sources), said(CERTAINTY_IN_WORDS[passage.certainty])),
    )


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


def _links(sources: Iterable[Source]) -> SafeString:
    link = '<a class="govuk-link" href="{}">{}</a>'
    return format_html_join("; ", link, ((source.link, said(source.name)) for source in sources))


def _day(day: date) -> str:
    return said(in_words(day))
