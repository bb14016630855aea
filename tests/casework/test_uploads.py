"""The stages of an upload, and who may move it on."""

import hashlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile

from cynllun.accounts.models import Organisation, User
from cynllun.casework.models import ColumnMapping, RollUpload, Stage
from cynllun.casework.progress import Progress, read_progress, write_progress
from cynllun.casework.services import (
    begin_applying,
    choose_columns,
    discard_upload,
    fail_upload,
    note_check,
    receive_upload,
)
from cynllun.law.refusals import Refusal
from cynllun.law.words import Text
from tests.accounts.wales import Wales, person_with

TODAY = date(2026, 11, 24)
ERROR = {"severity": "error", "column": "upn", "heading": "UPN", "en": "bad", "cy": "drwg"}
MAPPING = {"learner_id": "Adno"}


def received(
    school: Organisation, by: User | None = None, headings: tuple[str, ...] = ("Adno",)
) -> RollUpload:
    return receive_upload(
        school=school,
        file=ContentFile(b"Adno\n1\n", name="cofrestr.csv"),
        headings=headings,
        rows=1,
        suggested={},
        by=by,
        on=TODAY,
    )


def checked(school: Organisation, *problems: dict[str, object]) -> RollUpload:
    upload = choose_columns(upload=received(school), mapping=MAPPING, defaults={}, by=None, on=TODAY)
    return note_check(upload=upload, problems=problems, derived=[], on=TODAY)


def test_the_file_is_kept_under_a_name_that_tells_nothing(wales: Wales) -> None:
    upload = received(wales.school)
    assert Path(upload.file.path).read_bytes() == b"Adno\n1\n"
    assert "cofrestr" not in upload.file.name
    assert upload.sha256 == hashlib.sha256(b"Adno\n1\n").hexdigest()


def test_a_file_with_the_same_headings_is_matched_as_before(wales: Wales) -> None:
    choose_columns(upload=received(wales.school), mapping=MAPPING, defaults={}, by=None, on=TODAY)
    assert received(wales.school).mapping == MAPPING
    assert received(wales.school, headings=("Adno", "UPN")).mapping == {}
    assert received(wales.second_school).mapping == {}


def test_a_new_choice_replaces_the_remembered_one(wales: Wales) -> None:
    for mapping in (MAPPING, {"upn": "Adno"}):
        choose_columns(upload=received(wales.school), mapping=mapping, defaults={}, by=None, on=TODAY)
    assert ColumnMapping.objects.get().mapping == {"upn": "Adno"}


def test_it_is_applied_once(wales: Wales) -> None:
    upload = checked(wales.school)
    begin_applying(upload=upload, leave_out_errors=False, by=None, on=TODAY)
    with pytest.raises(Refusal, match="moved on"):
        begin_applying(upload=upload, leave_out_errors=False, by=None, on=TODAY)
    with pytest.raises(Refusal, match="moved on"):
        choose_columns(upload=upload, mapping=MAPPING, defaults={}, by=None, on=TODAY)
    with pytest.raises(Refusal, match="moved on"):
        discard_upload(upload=upload, by=None, on=TODAY)


def test_rows_with_errors_need_a_tick(wales: Wales) -> None:
    upload = checked(wales.school, {**ERROR, "cells": [[2, "x"]]})
    with pytest.raises(Refusal, match="rows have errors"):
        begin_applying(upload=upload, leave_out_errors=False, by=None, on=TODAY)
    assert begin_applying(upload=upload, leave_out_errors=True, by=None, on=TODAY).stage == Stage.APPLYING


def test_a_warning_needs_none(wales: Wales) -> None:
    upload = checked(wales.school, {**ERROR, "severity": "warning", "cells": [[None, ""]]})
    assert begin_applying(upload=upload, leave_out_errors=False, by=None, on=TODAY).stage == Stage.APPLYING


def test_an_error_of_the_whole_file_cannot_be_left_out(wales: Wales) -> None:
    upload = checked(wales.school, {**ERROR, "cells": [[None, ""]]})
    with pytest.raises(Refusal, match="column that everything needs"):
        begin_applying(upload=upload, leave_out_errors=True, by=None, on=TODAY)


Committed = Callable[..., AbstractContextManager[object]]


def test_a_discarded_file_is_gone(wales: Wales, django_capture_on_commit_callbacks: Committed) -> None:
    upload = received(wales.school)
    path = Path(upload.file.path)
    write_progress(upload, 1, 2)
    with django_capture_on_commit_callbacks(execute=True):
        discard_upload(upload=upload, by=None, on=TODAY)
    assert not RollUpload.objects.exists()
    assert list(path.parent.iterdir()) == []


def test_a_failed_one_keeps_its_reason_and_not_its_file(
    wales: Wales, django_capture_on_commit_callbacks: Committed
) -> None:
    upload = checked(wales.school)
    path = Path(upload.file.path)
    with django_capture_on_commit_callbacks(execute=True):
        fail_upload(upload=upload, why=Text(en="Broken.", cy="Wedi torri."), on=TODAY)
    upload.refresh_from_db()
    assert (upload.stage, upload.failure) == (Stage.FAILED, {"en": "Broken.", "cy": "Wedi torri."})
    assert not path.exists()


def test_progress_is_what_was_said_last(wales: Wales) -> None:
    upload = received(wales.school)
    assert read_progress(upload) == Progress(0, 1)
    write_progress(upload, 1, 3)
    assert read_progress(upload).percent == 33


@pytest.mark.parametrize(("role", "may"), [("school_administrator", True), ("authority_lead", False)])
def test_who_may_upload(wales: Wales, role: str, may: bool) -> None:
    person = person_with(role, wales.school if may else wales.body)
    if may:
        upload = received(wales.school, by=person)
        choose_columns(upload=upload, mapping=MAPPING, defaults={}, by=person, on=TODAY)
        return
    with pytest.raises(PermissionDenied):
        received(wales.school, by=person)


def test_another_school_may_do_nothing_with_it(wales: Wales) -> None:
    stranger, upload = person_with("alnco", wales.second_school), checked(wales.school)
    with pytest.raises(PermissionDenied):
        choose_columns(upload=upload, mapping=MAPPING, defaults={}, by=stranger, on=TODAY)
    with pytest.raises(PermissionDenied):
        begin_applying(upload=upload, leave_out_errors=True, by=stranger, on=TODAY)
    with pytest.raises(PermissionDenied):
        discard_upload(upload=upload, by=stranger, on=TODAY)
