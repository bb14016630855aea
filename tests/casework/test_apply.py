"""Bringing rows into the roll: counted, all or nothing, by those who may."""

from collections.abc import Sequence
from datetime import date

import polars as pl
import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.base import ContentFile
from django.db import IntegrityError, transaction

from cynllun.accounts.models import Organisation, User
from cynllun.casework.models import Learner, Roll, RollUpload, Stage
from cynllun.casework.services import apply_upload, receive_upload, record_event
from cynllun.law.refusals import Refusal
from tests.accounts.wales import Wales, person_with
from tests.casework.rolls import Row, file_of

TODAY = date(2026, 11, 24)
COLUMNS = ["learner_id", "surname", "provision", "idp_notice_on"]


def upload_at(school: Organisation, rows: int = 1, stage: Stage = Stage.APPLYING) -> RollUpload:
    upload = receive_upload(
        school=school,
        file=ContentFile(b"a roll", name="cofrestr.csv"),
        headings=COLUMNS,
        rows=rows,
        suggested={},
        by=None,
        on=TODAY,
    )
    upload.stage = stage
    upload.save()
    return upload


def apply(
    school: Organisation, *rows: Row, by: User | None = None, steps: list[tuple[int, int]] | None = None
) -> RollUpload:
    return apply_frame(upload_at(school, len(rows)), file_of(COLUMNS, *rows), by=by, steps=steps)


def apply_frame(
    upload: RollUpload,
    rows: pl.DataFrame,
    *,
    by: User | None = None,
    steps: list[tuple[int, int]] | None = None,
    absent: Sequence[str] = (),
) -> RollUpload:
    told = steps if steps is not None else []
    return apply_upload(
        upload=upload,
        rows=rows,
        columns=COLUMNS,
        usual={},
        absent=absent,
        by=by,
        on=TODAY,
        progress=lambda done, of: told.append((done, of)),
    )


def many(number: int) -> list[Row]:
    return [{"learner_id": str(each), "provision": "none"} for each in range(number)]


def test_rows_become_learners(wales: Wales) -> None:
    upload = apply(wales.school, {"learner_id": "1", "surname": "Sampl", "idp_notice_on": date(2022, 3, 1)})
    learner = Learner.objects.get()
    assert (learner.school, learner.surname, learner.idp_notice_on) == (
        wales.school,
        "Sampl",
        date(2022, 3, 1),
    )
    assert learner.provision == ""
    assert (upload.stage, upload.outcome["added"], upload.applied_on) == (Stage.APPLIED, 1, TODAY)


def test_a_second_file_changes_only_what_differs(wales: Wales) -> None:
    apply(wales.school, {"learner_id": "1", "provision": "none"}, {"learner_id": "2", "provision": "none"})
    version = Roll.objects.get().version
    upload = apply(wales.school, {"learner_id": "1", "provision": "statement"}, {"learner_id": "3"})
    counted = ("added", "changed", "unchanged", "not_in_file", "left_out")
    assert [upload.outcome[name] for name in counted] == [1, 1, 0, 1, 0]
    assert upload.outcome["changes"] == [("1", "provision", "none", "statement")]
    assert sorted(Learner.objects.values_list("learner_id", "provision")) == [
        ("1", "statement"),
        ("2", "none"),
        ("3", ""),
    ]
    assert Roll.objects.get().version != version


def test_the_same_rows_again_leave_even_the_version(wales: Wales) -> None:
    apply(wales.school, *many(3))
    before = (Roll.objects.get().version, list(Learner.objects.values_list("pk", "updated_at")))
    upload = apply(wales.school, *many(3))
    assert (Roll.objects.get().version, list(Learner.objects.values_list("pk", "updated_at"))) == before
    assert upload.outcome["unchanged"] == 3


def test_two_schools_may_have_the_same_numbers(wales: Wales) -> None:
    apply(wales.school, *many(2))
    apply(wales.second_school, *many(2))
    assert Learner.objects.count() == 4


def test_progress_is_told_batch_by_batch(wales: Wales) -> None:
    steps: list[tuple[int, int]] = []
    apply(wales.school, *many(501), steps=steps)
    assert steps == [(500, 501), (501, 501)]


def test_a_constraint_broken_in_a_later_batch_undoes_the_earlier(wales: Wales) -> None:
    apply(wales.school, {"learner_id": "0", "provision": "statement"})
    upload = upload_at(wales.school)
    steps: list[tuple[int, int]] = []
    broken = file_of(COLUMNS, *many(600), {"learner_id": "z", "provision": "no such provision"})
    with pytest.raises(IntegrityError), transaction.atomic():
        apply_frame(upload, broken, steps=steps)
    assert steps == [(500, 601)]
    assert list(Learner.objects.values_list("learner_id", "provision")) == [("0", "statement")]
    upload.refresh_from_db()
    assert upload.stage == Stage.APPLYING


def test_a_recorded_event_survives_a_blank_and_another_date(wales: Wales, alnco: User) -> None:
    apply(wales.school, {"learner_id": "1"})
    learner = Learner.objects.get()
    record_event(learner=learner, fact="idp_notice_on", value=date(2022, 3, 1), by=alnco, on=TODAY)
    apply(wales.school, {"learner_id": "1"})
    upload = apply(wales.school, {"learner_id": "1", "idp_notice_on": date(2022, 4, 1)})
    learner.refresh_from_db()
    assert learner.idp_notice_on == date(2022, 3, 1)
    assert upload.outcome["differences"] == [("1", "idp_notice_on", "2022-03-01", "2022-04-01")]
    assert upload.outcome["unchanged"] == 1


def test_what_the_file_lacks_is_remembered(wales: Wales) -> None:
    apply_frame(upload_at(wales.school), file_of(COLUMNS), absent=["eotas_to"])
    assert Roll.objects.get().absent == ["eotas_to"]


@pytest.mark.parametrize("stage", [Stage.RECEIVED, Stage.CHECKED, Stage.APPLIED, Stage.FAILED])
def test_only_what_is_being_applied_is_applied(wales: Wales, stage: Stage) -> None:
    with pytest.raises(Refusal):
        apply_frame(upload_at(wales.school, stage=stage), file_of(COLUMNS, *many(1)))
    assert not Learner.objects.exists()


def test_somebody_of_another_school_applies_nothing(wales: Wales) -> None:
    stranger = person_with("alnco", wales.second_school)
    with pytest.raises(PermissionDenied):
        apply(wales.school, *many(1), by=stranger)
    assert not Learner.objects.exists()
