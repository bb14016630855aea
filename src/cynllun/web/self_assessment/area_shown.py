"""What stands on the page of an area: each question with all that is kept about it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cynllun.accounts.models import Organisation
from cynllun.law.sources import Source
from cynllun.law.words import Text
from cynllun.web.post.register.shown import Difference
from cynllun.web.self_assessment.area_form import AreaForm, Row
from cynllun.web.self_assessment.kept import Looked
from cynllun.web.templatetags.govuk import said
from cynllun.workforce.models import ReadinessAction, ReadinessAnswer, ReadinessEvidence
from cynllun.workforce.readiness.entries import AnswerEntry
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.readiness.questions import Question
from cynllun.workforce.readiness.states import CHANGES, change, said_of

Kept = Mapping[str, ReadinessAnswer]
"""The answer to each question that has one."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A question with all that is kept about it. `row` is its part of the form, None where it is over."""

    question: Question
    sources: tuple[Source, ...]
    how_certain: Text
    answer: ReadinessAnswer | None
    before: Text | None
    change: Text | None
    said: Text
    files: list[ReadinessEvidence]
    actions: list[ReadinessAction]
    row: Row | None


def answers_of(looked: Looked) -> dict[str, ReadinessAnswer]:
    """Those of an assessment by their questions."""
    return {answer.question: answer for answer in looked.now.answers.all()}


def shown(
    organisation: Organisation, looked: Looked, questions: list[Question], form: AreaForm | None
) -> Iterator[Shown]:
    """Each question in its order; without a form the term is over."""
    kept, before = answers_of(looked), looked.states_before
    kind, day = setting_kind_of(organisation), looked.now.term.last_day
    names = [question.name for question in questions]
    files = list(ReadinessEvidence.objects.filter(organisation=organisation, question__in=names))
    actions = list(ReadinessAction.objects.filter(organisation=organisation, question__in=names))
    rows: Mapping[str, Row] = {row.question.name: row for row in form.rows} if form else {}
    for question in questions:
        answer, grounds = kept.get(question.name), question.grounds(kind, on=day)
        then, now = (before or {}).get(question.name, ""), answer.state if answer else ""
        yield Shown(
            question,
            grounds.sources,
            grounds.how_certain,
            answer,
            said_of(then) if before is not None else None,
            CHANGES[change(then, now)] if before is not None else None,
            said_of(now),
            [each for each in files if each.question == question.name],
            [each for each in actions if each.question == question.name],
            rows.get(question.name),
        )


def differences(form: AreaForm, kept: Kept, questions: list[str]) -> Iterator[Difference]:
    """What is kept now beside what was sent, of those questions."""
    for question in form.questions:
        if question.name in questions:
            answer = kept.get(question.name)
            theirs = AnswerEntry(answer.state, answer.words, tuple(answer.links)) if answer else AnswerEntry()
            yield Difference(said(question.asks), _in_words(theirs), _in_words(form.entries[question.name]))


def _in_words(entry: AnswerEntry) -> str:
    return " · ".join(filter(None, [said(said_of(entry.state)), entry.words, *entry.links]))
