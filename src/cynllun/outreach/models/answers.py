"""Published answers: each a line of versions, none of which is ever changed."""

from datetime import date
from typing import Any, ClassVar, Self

from django.db import models
from django.db.models import Q
from django.utils import timezone

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.law.citations import citation
from cynllun.law.setting_kinds import KINDS
from cynllun.law.sources import CERTAINTY_IN_WORDS, Source, least_certain
from cynllun.law.words import Text
from cynllun.outreach.choices import Part
from cynllun.outreach.versions import last_by

LONGEST_QUESTION, LONGEST_ANSWER = 300, 20_000


class AnswerQuerySet(OwnedQuerySet["Answer"]):
    """Answers by who may change them."""


class Answer(models.Model):
    """A question that an organisation answers in public. What it says stands in its versions."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="answers")

    objects = AnswerQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.pk}"

    def said_on(self, day: date) -> "AnswerVersion | None":
        """What was said on that day; None before the first version."""
        return self.versions.filter(published_on__lte=day).order_by("number").last()


class AnswerVersionQuerySet(models.QuerySet["AnswerVersion"]):
    """Versions by the day on which they were what was said."""

    def said_on(self, day: date) -> Self:
        """Of each answer the last that was published by then, and none that withdraws its answer."""
        said = last_by(day, self, "answer").filter(withdrawn=False)
        return said.select_related("answer__organisation")


class AnswerVersion(models.Model):
    """What was said from `published_on` until the next version; `number` counts from 1 within its answer.

    `effective_from` is the day from which what it says is so, `review_on` the day by which somebody looks
    at it again. `citations` is a list as law/citations reads it; `roles` are of Part, `settings` of
    law/setting_kinds, and none means all. A version that is `withdrawn` says that nothing is said any more.
    `kept_at` is the moment at which the version was written here.
    """

    answer = models.ForeignKey(Answer, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    question_en = models.CharField(max_length=LONGEST_QUESTION)
    question_cy = models.CharField(max_length=LONGEST_QUESTION)
    text_en = models.TextField(max_length=LONGEST_ANSWER)
    text_cy = models.TextField(max_length=LONGEST_ANSWER)
    effective_from = models.DateField()
    review_on = models.DateField()
    citations = models.JSONField(default=list)
    roles = models.JSONField(default=list, blank=True)
    settings = models.JSONField(default=list, blank=True)
    published_on = models.DateField()
    kept_at = models.DateTimeField(default=timezone.now)
    withdrawn = models.BooleanField(default=False)

    objects = AnswerVersionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["answer", "number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["answer", "number"], name="a_number_is_given_once_within_an_answer"
            ),
            models.CheckConstraint(
                condition=~Q(question_en="") & ~Q(question_cy="") & ~Q(text_en="") & ~Q(text_cy=""),
                name="a_published_answer_is_whole_in_both_languages",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_cy} / {self.question_en}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Keep it, once: what was said on a day stays readable."""
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    @property
    def question(self) -> Text:
        """The question in both languages."""
        return Text(en=self.question_en, cy=self.question_cy)

    @property
    def text(self) -> Text:
        """The answer in both languages."""
        return Text(en=self.text_en, cy=self.text_cy)

    @property
    def both(self) -> tuple[tuple[str, str], tuple[str, str]]:
        """The question with its answer, in Welsh and in English."""
        return (self.question_cy, self.text_cy), (self.question_en, self.text_en)

    @property
    def sources(self) -> list[Source]:
        """What it rests on."""
        return [citation(entry) for entry in self.citations]

    @property
    def certainty(self) -> Text:
        """How certain it is, as the least certain of its sources; without one it is decided locally."""
        sources = self.sources
        least = least_certain(each.certainty for each in sources) if sources else "local"
        return CERTAINTY_IN_WORDS[least]

    @property
    def for_roles(self) -> list[Text]:
        """Whom it concerns; none means everybody."""
        return [Part(role).text for role in self.roles]

    @property
    def for_settings(self) -> list[Text]:
        """The kinds of setting that it concerns; none means all."""
        return [KINDS[name].name for name in self.settings]
