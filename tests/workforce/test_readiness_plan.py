"""Actions and files: what is kept and refused, what two may not do unawares, and when it is forgotten."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import connection
from django.test import override_settings

from cynllun.accounts.models import User
from cynllun.adapters.backup.contents import stored_files
from cynllun.law.refusals import Refusal
from cynllun.workforce.models import ReadinessAction, ReadinessAssessment, ReadinessEvidence
from cynllun.workforce.readiness.entries import ActionEntry
from cynllun.workforce.readiness.files import MOST_FILES
from cynllun.workforce.services import (
    ChangedMeanwhile,
    add_action,
    attach_evidence,
    begin_assessment,
    change_action,
    forget_readiness,
    remove_evidence,
)
from tests.accounts.wales import START, Wales, person_with

DUE = date(2026, 10, 1)
COST_IT = ActionEntry("Cyfrifo'r oriau", "alnco", DUE, "Llinos Sampl")
QUESTION = "provision-costed"


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


@pytest.fixture
def action(wales: Wales, alnco: User) -> ReadinessAction:
    return add_action(organisation=wales.school, question=QUESTION, entry=COST_IT, by=alnco, on=START)


def pdf(name: str = "cyllideb.pdf") -> ContentFile[bytes]:
    return ContentFile(b"%PDF-1.7\n", name)


@pytest.fixture
def evidence(wales: Wales, alnco: User, tmp_path: Path) -> Iterator[ReadinessEvidence]:
    with override_settings(MEDIA_ROOT=tmp_path):
        yield attach_evidence(organisation=wales.school, question=QUESTION, file=pdf(), by=alnco, on=START)


def test_an_action_is_open_until_it_is_done(action: ReadinessAction, alnco: User) -> None:
    assert list(ReadinessAction.objects.open()) == [action]
    assert not ReadinessAction.objects.overdue(on=DUE).exists()
    assert list(ReadinessAction.objects.overdue(on=DUE + timedelta(days=1))) == [action]
    assert action.owner.cy == "CADY"
    done = ActionEntry("Cyfrifo'r oriau", "alnco", DUE, "Llinos Sampl", done_on=START)
    change_action(action=action, entry=done, seen="1", by=alnco, on=START)
    assert not ReadinessAction.objects.open().exists()


def test_two_who_change_one_action_are_told(action: ReadinessAction, alnco: User) -> None:
    change_action(action=action, entry=ActionEntry("Arall", "governor", DUE), seen="1", by=alnco, on=START)
    with pytest.raises(ChangedMeanwhile):
        change_action(action=action, entry=ActionEntry("Fy un i", "alnco", DUE), seen="1", by=alnco, on=START)
    action.refresh_from_db()
    assert (action.what, action.version) == ("Arall", 2)


def test_nothing_changed_is_refused(action: ReadinessAction, alnco: User) -> None:
    with pytest.raises(Refusal, match="Nothing is different"):
        change_action(action=action, entry=COST_IT, seen="1", by=alnco, on=START)


def test_an_action_stands_on_a_question_that_is_asked(wales: Wales, alnco: User) -> None:
    with pytest.raises(Refusal, match="not asked"):
        add_action(organisation=wales.school, question="no-such", entry=COST_IT, by=alnco, on=START)


def test_others_may_plan_attach_and_remove_nothing(
    wales: Wales, action: ReadinessAction, evidence: ReadinessEvidence
) -> None:
    for person in (person_with("governor", wales.school), person_with("alnco", wales.second_school)):
        where: dict[str, Any] = {
            "organisation": wales.school,
            "question": QUESTION,
            "by": person,
            "on": START,
        }
        with pytest.raises(PermissionDenied):
            add_action(entry=COST_IT, **where)
        with pytest.raises(PermissionDenied):
            change_action(action=action, entry=COST_IT, by=person, on=START)
        with pytest.raises(PermissionDenied):
            attach_evidence(file=pdf(), **where)
        with pytest.raises(PermissionDenied):
            remove_evidence(evidence=evidence, by=person, on=START)


def test_a_file_is_kept_under_a_name_that_tells_nothing(evidence: ReadinessEvidence, tmp_path: Path) -> None:
    assert (evidence.name, evidence.ending, evidence.size) == ("cyllideb.pdf", "pdf", 9)
    assert "cyllideb" not in evidence.file.name
    assert (tmp_path / evidence.file.name).read_bytes() == b"%PDF-1.7\n"


def test_a_backup_takes_the_file_along(evidence: ReadinessEvidence) -> None:
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor))
        assert evidence.file.name in set(stored_files(cursor, tables))


def test_what_is_not_taken_leaves_no_file(wales: Wales, tmp_path: Path) -> None:
    page = ContentFile(b"<html>", "cyllideb.pdf")
    with override_settings(MEDIA_ROOT=tmp_path), pytest.raises(Refusal, match="Choose a PDF"):
        attach_evidence(organisation=wales.school, question=QUESTION, file=page, by=None, on=START)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_file_whose_record_cannot_be_told_is_not_kept(
    wales: Wales, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("cynllun.workforce.services.readiness_evidence.tell", fails)
    with override_settings(MEDIA_ROOT=tmp_path), pytest.raises(RuntimeError):
        attach_evidence(organisation=wales.school, question=QUESTION, file=pdf(), by=None, on=START)
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
    assert not ReadinessEvidence.objects.exists()


def test_a_question_has_so_many_files_and_no_more(wales: Wales, evidence: ReadinessEvidence) -> None:
    for _each in range(MOST_FILES - 1):
        attach_evidence(organisation=wales.school, question=QUESTION, file=pdf(), by=None, on=START)
    with pytest.raises(Refusal, match="10 files here already"):
        attach_evidence(organisation=wales.school, question=QUESTION, file=pdf(), by=None, on=START)


def test_a_file_goes_once_its_row_is_gone(
    evidence: ReadinessEvidence,
    alnco: User,
    tmp_path: Path,
    django_capture_on_commit_callbacks: object,
) -> None:
    path = tmp_path / evidence.file.name
    with django_capture_on_commit_callbacks(execute=True):
        remove_evidence(evidence=evidence, by=alnco, on=START)
        assert path.exists()
    assert not path.exists()
    assert not ReadinessEvidence.objects.exists()


@pytest.mark.parametrize(
    ("day", "left"), [(date(2029, 12, 31), (1, 1, 1)), (date(2030, 1, 1), (0, 0, 0))], ids=["kept", "over"]
)
def test_three_years_later_it_is_forgotten(
    wales: Wales, evidence: ReadinessEvidence, day: date, left: tuple[int, int, int]
) -> None:
    last = date(2026, 12, 31)
    begin_assessment(organisation=wales.school, by=None, on=START)
    done = ActionEntry("Gwnaed", "alnco", DUE, done_on=last)
    add_action(organisation=wales.school, question=QUESTION, entry=done, by=None, on=START)
    ReadinessEvidence.objects.update(added_on=last)
    forgotten = forget_readiness(organisation=wales.school, by=None, on=day)
    models = (ReadinessAssessment, ReadinessAction, ReadinessEvidence)
    assert tuple(model.objects.count() for model in models) == left
    assert forgotten == 3 - sum(left)


def test_what_is_still_to_be_done_is_not_forgotten(wales: Wales, action: ReadinessAction) -> None:
    assert forget_readiness(organisation=wales.school, by=None, on=date(2040, 1, 1)) == 0
    assert ReadinessAction.objects.exists()
