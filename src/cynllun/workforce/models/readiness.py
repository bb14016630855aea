"""What a school says of its own readiness, once a term."""

import hashlib
import json
from collections.abc import Sequence
from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Window
from django.db.models.functions import RowNumber

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.workforce.readiness.kinds_of_setting import setting_kind_of
from cynllun.workforce.readiness.questions import Question, questions_for
from cynllun.workforce.readiness.states import State
from cynllun.workforce.readiness.terms import Term

LONGEST_WORDS, LONGEST_LINK, MOST_LINKS = 10_000, 500, 10
_NAME = 60


class AssessmentQuerySet(OwnedQuerySet["ReadinessAssessment"]):
    """Assessments by who may do what with them, and by term."""

    def of_term(self, term: Term) -> Self:
        return self.filter(school_year=term.school_year, number=term.number)

    def before(self, term: Term) -> Self:
        """Those of earlier terms, the last first."""
        same_year = models.Q(school_year=term.school_year, number__lt=term.number)
        return self.filter(same_year | models.Q(school_year__lt=term.school_year))

    def latest_of_each(self) -> Self:
        """The last of each organisation among these."""
        order = [F("school_year").desc(), F("number").desc()]
        newest = Window(RowNumber(), partition_by=[F("organisation")], order_by=order)
        return self.annotate(from_the_last=newest).filter(from_the_last=1)


class ReadinessAssessment(models.Model):
    """One of a school or college for one term: `number` is the term's in its school year, 1 to 3."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="readiness_assessments"
    )
    school_year = models.CharField(max_length=7)
    number = models.PositiveSmallIntegerField()
    begun_on = models.DateField()

    objects = AssessmentQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["organisation", "-school_year", "-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["organisation", "school_year", "number"], name="a_school_looks_at_itself_once_a_term"
            ),
            models.CheckConstraint(
                condition=models.Q(number__gte=1, number__lte=3), name="a_school_year_has_three_terms"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}, {self.term.code}"

    @property
    def term(self) -> Term:
        return Term(self.school_year, self.number)

    @property
    def asked(self) -> dict[str, list[Question]]:
        """What is asked in that term, by area."""
        return questions_for(setting_kind_of(self.organisation), on=self.term.last_day)

    @property
    def states(self) -> dict[str, str]:
        """The answer to each question that has one. Reads `answers`, which may be fetched beforehand."""
        return {answer.question: answer.state for answer in self.answers.all()}


class ReadinessAnswer(models.Model):
    """To one question: how far it has come, what shows it in words, and links to it (https only).

    `looked_at_on` is the day on which somebody last kept it; before its assessment began, it came along from
    an earlier term and nobody has looked at it since.
    """

    assessment = models.ForeignKey(ReadinessAssessment, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=_NAME)
    state = models.CharField(max_length=14, choices=State.choices, blank=True)
    words = models.TextField(blank=True)
    links = models.JSONField(default=list, blank=True)
    looked_at_on = models.DateField()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["assessment", "question"], name="a_question_has_one_answer")
        ]

    def __str__(self) -> str:
        return f"{self.question}: {self.state}"

    @property
    def came_along(self) -> bool:
        """Whether it is that of an earlier term, as it was."""
        return self.looked_at_on < self.assessment.begun_on

    @property
    def seal(self) -> str:
        """What tells what it says from anything else that might be said."""
        return seal_of(self.state, self.words, self.links)


def seal_of(state: str, words: str, links: Sequence[str]) -> str:
    """The same for the same answer, whoever gives it and wherever."""
    written = json.dumps([state, words, list(links)], ensure_ascii=False)
    return hashlib.sha256(written.encode()).hexdigest()
