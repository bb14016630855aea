"""The time that a school needs, or each of an authority's: when it could finish by law, and really."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

import polars as pl
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cynllun.accounts.gate import requires
from cynllun.accounts.kinds import Kind
from cynllun.accounts.models import Organisation
from cynllun.accounts.permissions import Permission, can
from cynllun.adapters.caseload import duties_due
from cynllun.law.ages import school_year_of
from cynllun.web.post.grace_asked import PREFIX, USUAL_DAYS, Question, duties_of, term_of
from cynllun.web.post.grace_case import hours_of_case
from cynllun.web.post.grace_charts import hours_chart, schools_chart
from cynllun.web.rolls.around import around, explained, today
from cynllun.web.rolls.placements import placed, schools_of
from cynllun.web.schemes.asked import query_of
from cynllun.workforce.grace.case import TERMS, Case, Change
from cynllun.workforce.grace.reckoning import Answer, Year, reckon


@dataclass(frozen=True, slots=True)
class ShownYear:
    """A school year with what the one before left over; `needed` is that and what falls due."""

    year: Year
    before: Decimal

    @property
    def needed(self) -> Decimal:
        return self.before + self.year.due


@dataclass(frozen=True, slots=True)
class ShownSchool:
    """One of an authority's schools; `answer` is None where it has no roll."""

    school: Organisation
    answer: Answer | None

    @property
    def learners(self) -> int:
        return int(sum(duty.learners for duty in self.answer.case.duties)) if self.answer else 0


@requires(Permission.VIEW_POST)
@require_safe
def grace(request: HttpRequest, organisation: Organisation) -> HttpResponse:
    """One school's time, or that of every school of an authority."""
    exact = can(request.user, Permission.VIEW_PLACEMENTS, organisation, on=today())
    question = Question(request, exact=exact, free=exact and explained(request.user, organisation))
    case = question.case()
    is_authority = organisation.kind == Kind.AUTHORITY
    context: dict[str, Any] = {
        "form": question.form,
        "look": question.look,
        "exact": exact,
        "kept": _offered(request, organisation, question),
        "post_here": "grace",
    }
    if case:
        context |= (_of_schools if is_authority else _of_school)(organisation, question, case)
    template = "post/grace_schools.html" if is_authority else "post/grace.html"
    return render(request, template, context | around(request, organisation, here="post"))


def _offered(request: HttpRequest, organisation: Organisation, question: Question) -> str:
    """The query that asks with the hours of the school's own case; nothing where there are none."""
    kept = hours_of_case(request, organisation)
    return query_of(question.hours | kept, PREFIX) if kept else ""


def _of_school(organisation: Organisation, question: Question, typed: Case) -> dict[str, Any]:
    roll = placed(organisation, on=question.day, law=question.rules)
    case = question.with_roll(typed, roll)
    answer, now = reckon(case), reckon(case.unchanged)
    years = _shown_years(answer)
    return {
        "answer": answer,
        "now": now if case.change != Change() else None,
        "other": _by_other_rules(organisation, question, typed),
        "years": years,
        "terms": [(term, TERMS[term.term]) for term in answer.terms],
        "finish_term": TERMS[answer.finish.term] if answer.finish else None,
        "chart": _hours_chart(years) if answer.hours else "",
        "learners": int(sum(duty.learners for duty in case.duties)),
        "sources": duties_due(roll, on=question.day, law=question.rules),
    }


def _by_other_rules(organisation: Organisation, question: Question, typed: Case) -> dict[str, Any] | None:
    """The same hours under the other set of rules, on the day usual for it; None for who may not choose."""
    if not question.look.free:
        return None
    law = next(name for name in USUAL_DAYS if name != question.rules)
    day = USUAL_DAYS[law]
    duties = duties_of(placed(organisation, on=day, law=law), day, law, exact=question.exact)
    case = replace(typed.unchanged, begins=school_year_of(day), term=term_of(day), duties=tuple(duties))
    return {"law": law, "day": day, "answer": reckon(case)}


def _of_schools(organisation: Organisation, question: Question, typed: Case) -> dict[str, Any]:
    roll = placed(organisation, on=question.day, law=question.rules)
    parts = {key[0]: part for key, part in roll.partition_by("school", as_dict=True).items()}
    rows = [_school(school, parts.get(school.pk), question, typed) for school in schools_of(organisation)]
    rows.sort(key=lambda row: row.answer.weekly_in_time if row.answer else -1, reverse=True)
    known = [row.answer for row in rows if row.answer and row.answer.hours]
    return {
        "rows": rows,
        "late": sum(not answer.in_time for answer in known),
        "in_time": sum(answer.in_time for answer in known),
        "chart": _schools_chart(known) if known else "",
    }


def _school(school: Organisation, roll: pl.DataFrame | None, question: Question, typed: Case) -> ShownSchool:
    return ShownSchool(school, None if roll is None else reckon(question.with_roll(typed, roll)))


def _shown_years(answer: Answer) -> list[ShownYear]:
    """Each year with what was short at the end of the one before."""
    return [
        ShownYear(year, before.short if before else Decimal(0))
        for before, year in zip((None, *answer.years), answer.years, strict=False)
    ]


def _hours_chart(years: Sequence[ShownYear]) -> str:
    bars = tuple(
        (shown.year.school_year, what, float(hours))
        for shown in years
        for what, hours in ((_("Hours needed"), shown.needed), (_("Hours there are"), shown.year.there))
    )
    return hours_chart(bars, _("Hours needed and hours there are, by school year"))


def _schools_chart(answers: Sequence[Answer]) -> str:
    found = Counter(
        (answer.finish.school_year if answer.finish else _("No end"), answer.in_time) for answer in answers
    )
    bars = tuple(
        (year, name, float(found[year, in_time]))
        for year in sorted({year for year, _in_time in found})
        for name, in_time in ((_("In time"), True), (_("Late"), False))
    )
    return schools_chart(bars, _("Schools by the school year in which they could finish"))
