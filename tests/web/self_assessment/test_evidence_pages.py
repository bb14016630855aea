"""Files that show an answer: attached, downloaded by those who keep it, and removed."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from cynllun.accounts.models import User
from cynllun.workforce.models import ReadinessAssessment, ReadinessEvidence
from tests.accounts.wales import Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address, client_of
from tests.web.self_assessment.terms import NOW

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.7\n% enghraifft"


def attach(client: Client, wales: Wales, content: bytes, name: str = "llawlyfr.exe") -> Any:
    page = opened(client, address("readiness_attach", wales.school, question="money-known"))
    return page.send({"file": SimpleUploadedFile(name, content, content_type="text/html")})


@pytest.fixture
def evidence(wales: Wales, eira: User, assessment: ReadinessAssessment) -> ReadinessEvidence:
    attach(client_of(eira), wales, PDF)
    return ReadinessEvidence.objects.get()


def test_it_is_downloaded_as_what_it_is_and_never_shown(
    wales: Wales, eira: User, evidence: ReadinessEvidence
) -> None:
    reply = client_of(eira).get(address("readiness_evidence", wales.school, evidence_id=evidence.pk))
    assert b"".join(reply.streaming_content)  # type: ignore[attr-defined]  # a file is streamed == PDF
    assert reply.headers["Content-Type"] == "application/pdf"
    assert reply.headers["Content-Disposition"] == 'attachment; filename="llawlyfr.pdf"'
    assert reply.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in reply.headers["Cache-Control"]


def test_the_page_of_the_area_lists_it(wales: Wales, eira: User, evidence: ReadinessEvidence) -> None:
    page = client_of(eira).get(address("readiness_area", wales.school, term=NOW.code, area="money"))
    assert "llawlyfr.exe</a> (PDF, 21" in page.content.decode()


@pytest.mark.parametrize("role", ["governor", "class_teacher", "school_administrator"])
def test_nobody_else_at_the_school_gets_it(wales: Wales, evidence: ReadinessEvidence, role: str) -> None:
    where = address("readiness_evidence", wales.school, evidence_id=evidence.pk)
    assert client_of(person_with(role, wales.school)).get(where).status_code == 404


def test_it_is_of_its_own_school(wales: Wales, evidence: ReadinessEvidence) -> None:
    other = client_of(person_with("alnco", wales.second_school))
    for school in (wales.school, wales.second_school):
        where = address("readiness_evidence", school, evidence_id=evidence.pk)
        assert other.get(where).status_code == 404


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "The file is empty."), (b"<script>alert(1)</script>", "Choose a PDF, a Word document")],
    ids=["empty", "page"],
)
def test_what_is_not_taken_is_said_in_words(wales: Wales, eira: User, content: bytes, said: str) -> None:
    reply = attach(client_of(eira), wales, content, "llawlyfr.pdf")
    assert said in reply.content.decode()
    assert not ReadinessEvidence.objects.exists()


def test_without_a_file_it_is_asked_for(wales: Wales, eira: User) -> None:
    page = opened(client_of(eira), address("readiness_attach", wales.school, question="money-known"))
    assert "Choose the file." in page.send().content.decode()


def test_it_is_removed_once_somebody_says_so(wales: Wales, eira: User, evidence: ReadinessEvidence) -> None:
    where = address("readiness_evidence_remove", wales.school, evidence_id=evidence.pk)
    page = opened(client_of(eira), where)
    assert "is deleted for good" in page.text
    assert ReadinessEvidence.objects.exists()
    page.send()
    assert not ReadinessEvidence.objects.exists()


def test_a_file_that_is_lost_is_a_404(wales: Wales, eira: User, evidence: ReadinessEvidence) -> None:
    evidence.file.storage.delete(evidence.file.name)
    where = address("readiness_evidence", wales.school, evidence_id=evidence.pk)
    assert client_of(eira).get(where).status_code == 404
