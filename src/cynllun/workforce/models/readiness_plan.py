"""What goes on from term to term about a question: the files that show it, and what is still to be done."""

import secrets
from datetime import date
from typing import ClassVar, Self

from django.db import models
from django.db.models import Q

from cynllun.accounts.models import Organisation
from cynllun.accounts.models.owned import OwnedQuerySet
from cynllun.accounts.roles import ROLES
from cynllun.law.words import Text
from cynllun.workforce.readiness.entries import OWNERS
from cynllun.workforce.readiness.files import KINDS, FileKind
from cynllun.workforce.readiness.questions import QUESTIONS, Question

LONGEST_NAME = 200
_QUESTION = 60


class ActionQuerySet(OwnedQuerySet["ReadinessAction"]):
    """Actions by who may do what with them, and whether they are done."""

    def open(self) -> Self:
        """Those not done, the first due first."""
        return self.filter(done_on=None).order_by("due_on", "pk")

    def overdue(self, *, on: date) -> Self:
        """Those that were due on an earlier day."""
        return self.open().filter(due_on__lt=on)


class ReadinessAction(models.Model):
    """Something to be done about a question at a school, by whoever holds a role.

    `owner_name` is seen by those who keep it alone. `version` counts the changes, so that nobody writes over
    one that they have not seen.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="readiness_actions")
    question = models.CharField(max_length=_QUESTION)
    what = models.TextField()
    owner_role = models.CharField(max_length=30, choices=[(role, role) for role in OWNERS])
    owner_name = models.CharField(max_length=LONGEST_NAME, blank=True)
    due_on = models.DateField()
    done_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    objects = ActionQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["due_on", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(condition=~Q(what=""), name="an_action_says_what_is_to_be_done")
        ]

    def __str__(self) -> str:
        return f"{self.what}, {self.organisation}"

    @property
    def owner(self) -> Text:
        """The role in both languages."""
        return ROLES[self.owner_role].name

    @property
    def about(self) -> Question | None:
        """The question; None where it is asked no longer."""
        return QUESTIONS.get(self.question)


def stored_under(evidence: "ReadinessEvidence", name: str) -> str:
    """A name that tells nothing of the school or of what the file was called."""
    return f"readiness/{secrets.token_hex(16)}"


class EvidenceQuerySet(OwnedQuerySet["ReadinessEvidence"]):
    """Files by who may do what with them."""


class ReadinessEvidence(models.Model):
    """A file that shows an answer. `ending` says what it is, by its bytes; `name` is for people."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="readiness_evidence"
    )
    question = models.CharField(max_length=_QUESTION)
    name = models.CharField(max_length=LONGEST_NAME)
    ending = models.CharField(max_length=4, choices=[(ending, ending) for ending in KINDS])
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to=stored_under)
    added_on = models.DateField()

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.name}, {self.organisation}"

    @property
    def kind(self) -> FileKind:
        return KINDS[self.ending]

    @property
    def about(self) -> Question | None:
        """The question; None where it is asked no longer."""
        return QUESTIONS.get(self.question)
