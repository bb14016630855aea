"""Keeping a school's assessment of its readiness: begun once a term, answered area by area."""

from collections.abc import Mapping
from datetime import date

from django.db import transaction

from cynllun.accounts.happenings import tell
from cynllun.accounts.models import Organisation, User
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import ReadinessAnswer, ReadinessAssessment
from cynllun.workforce.models.readiness import seal_of
from cynllun.workforce.readiness import keeping
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.readiness.terms import term_of


@transaction.atomic
def begin_assessment(*, organisation: Organisation, by: User | None, on: date) -> ReadinessAssessment:
    """Begin that of the term of the day, with the answers of the last one to what is still asked.

    Raises PermissionDenied, and Refusal where it has been begun or the organisation is asked nothing.
    """
    held, term = keeping.hold(organisation, by=by, on=on), term_of(on)
    if ReadinessAssessment.objects.filter(organisation=held).of_term(term).exists():
        raise Refusal(keeping.BEGUN)
    last = ReadinessAssessment.objects.filter(organisation=held).before(term).first()
    assessment = ReadinessAssessment(
        organisation=held, school_year=term.school_year, number=term.number, begun_on=on
    )
    asked = [question.name for questions in assessment.asked.values() for question in questions]
    if not asked:
        raise Refusal(keeping.NOT_ASKED)
    assessment.save()
    for answer in last.answers.filter(question__in=asked) if last else ():
        answer.pk, answer.assessment = None, assessment
        answer.save(force_insert=True)
    details = {"term": term.code, "earlier": last.term.code if last else ""}
    tell("begin_assessment", kind="readiness_begun", by=by, on=on, organisation=held, details=details)
    return assessment


@transaction.atomic
def save_area(
    *,
    assessment: ReadinessAssessment,
    area: str,
    entries: Mapping[str, AnswerEntry],
    seen: Mapping[str, str],
    by: User | None,
    on: date,
) -> list[str]:
    """Keep the answers to the questions of an area, and return the names of those that are others now.

    `seen` is the seal of each answer as the person saw it. What they left as it was stays as somebody else
    may have made it since. Raises PermissionDenied; AnsweredMeanwhile where both changed one answer
    differently, and then nothing is kept; Refusal for a term that is over and a question that is not asked.
    """
    keeping.hold(assessment.organisation, by=by, on=on)
    if assessment.term != term_of(on):
        raise Refusal(keeping.OVER)
    asked = [question.name for question in assessment.asked.get(area, ())]
    for name in entries:
        keeping.refuse_unless_asked(name, asked)
    kept = {answer.question: answer for answer in assessment.answers.filter(question__in=entries)}
    theirs = [name for name, entry in entries.items() if _changed_by_both(entry, seen[name], kept.get(name))]
    if theirs:
        raise keeping.AnsweredMeanwhile(theirs)
    changed = [name for name, entry in entries.items() if _seal(entry) not in {seen[name], _kept(kept, name)}]
    for name, entry in entries.items():
        _keep(assessment, name, entry if name in changed else None, kept.get(name), on=on)
    details = {"term": assessment.term.code, "area": area, "number": str(len(changed))}
    tell("save_area", kind="readiness_answered", by=by, on=on, organisation=assessment.organisation,
         details=details)  # fmt: skip
    return changed


def _seal(entry: AnswerEntry) -> str:
    return seal_of(entry.state, entry.words, entry.links)


NO_ANSWER = _seal(AnswerEntry())
"""The seal of a question that nobody has answered."""


def _kept(kept: Mapping[str, ReadinessAnswer], name: str) -> str:
    return kept[name].seal if name in kept else NO_ANSWER


def _changed_by_both(entry: AnswerEntry, seen: str, answer: ReadinessAnswer | None) -> bool:
    now = answer.seal if answer else NO_ANSWER
    return now != seen and _seal(entry) not in {seen, now}


def _keep(
    assessment: ReadinessAssessment,
    name: str,
    entry: AnswerEntry | None,
    answer: ReadinessAnswer | None,
    *,
    on: date,
) -> None:
    """What is as it was has been looked at all the same; a question without an answer stays without."""
    if answer is None and entry is None:
        return
    new = answer or ReadinessAnswer(assessment=assessment, question=name)
    if entry:
        new.state, new.words, new.links = entry.state, entry.words, list(entry.links)
    new.looked_at_on = on
    new.full_clean()
    new.save()
