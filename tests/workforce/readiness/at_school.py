"""A school with an assessment, something planned and a file, for tests that ask of every address."""

from dataclasses import dataclass
from typing import Any

from django.core.files.base import ContentFile

from cynllun.accounts.models import Organisation
from cynllun.workforce.models import ReadinessAction, ReadinessEvidence
from cynllun.workforce.readiness.entries import ActionEntry
from cynllun.workforce.services import add_action, attach_evidence, begin_assessment
from tests.accounts.wales import START

QUESTION = "money-known"


@dataclass(frozen=True, slots=True)
class Readiness:
    action: ReadinessAction
    evidence: ReadinessEvidence


def readiness_at(school: Organisation) -> Readiness:
    """Of the autumn term of 2026."""
    begin_assessment(organisation=school, by=None, on=START)
    about: dict[str, Any] = {"organisation": school, "question": QUESTION, "by": None, "on": START}
    return Readiness(
        add_action(entry=ActionEntry("Cyfrifo", "alnco", START), **about),
        attach_evidence(file=ContentFile(b"%PDF-1.7\n", "a.pdf"), **about),
    )
