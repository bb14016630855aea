"""The columns of a learner are the facts of the law, and the database itself refuses what cannot be."""

from datetime import date

import pytest
from django.db import DataError, IntegrityError, models, transaction

from cynllun.accounts.models import User
from cynllun.casework.models import ColumnMapping, Learner, RollUpload
from cynllun.casework.models.fields import choice
from cynllun.law.facts import FACTS
from tests.accounts.wales import Wales, person_with


def test_every_fact_has_a_column_of_its_kind() -> None:
    for name, fact in FACTS.items():
        kind = models.DateField if fact.kind == "date" else models.CharField
        assert isinstance(Learner._meta.get_field(name), kind), name


def test_every_choice_fits_its_column() -> None:
    for name, fact in FACTS.items():
        longest = max(map(len, fact.choices), default=0)
        assert fact.kind == "date" or longest <= choice().max_length, name


@pytest.mark.parametrize(
    "values",
    [
        {"learner_id": ""},
        {"provision": "k"},
        {"setting": "school"},
        {"year_group": "15"},
        {"later_year_group": "N3"},
        {"detained_plan_kept": "perhaps"},
        {"looked_after_from": date(2023, 5, 2), "looked_after_to": date(2023, 5, 1)},
        {"dual_registered_from": date(2023, 5, 2), "dual_registered_to": date(2023, 5, 1)},
        {"detained_from": date(2023, 5, 2), "detained_to": date(2023, 5, 1)},
    ],
)
def test_the_database_refuses(wales: Wales, values: dict[str, object]) -> None:
    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        Learner.objects.create(**{"school": wales.school, "learner_id": "1", **values})


@pytest.mark.parametrize(
    "values",
    [
        {"looked_after_from": date(2023, 5, 1), "looked_after_to": date(2023, 5, 1)},
        {"looked_after_to": date(2023, 5, 1)},
        {"year_group": "14", "provision": "", "setting": "pru"},
    ],
)
def test_the_database_takes(wales: Wales, values: dict[str, object]) -> None:
    assert Learner.objects.create(**{"school": wales.school, "learner_id": "1", **values}).pk


def test_a_number_is_one_learner_of_one_school(wales: Wales, ceri: Learner) -> None:
    Learner.objects.create(school=wales.second_school, learner_id="1001")
    with pytest.raises(IntegrityError), transaction.atomic():
        Learner.objects.create(school=wales.school, learner_id="1001")


@pytest.mark.parametrize(
    ("role", "sees"),
    [("alnco", True), ("head_teacher", True), ("school_administrator", False), ("governor", False)],
)
def test_who_sees_a_learner(wales: Wales, ceri: Learner, role: str, sees: bool) -> None:
    person = person_with(role, wales.school)
    assert Learner.objects.visible_to(person, on=date(2026, 10, 1)).filter(pk=ceri.pk).exists() is sees


@pytest.mark.parametrize(("on", "sees"), [(date(2026, 10, 31), True), (date(2026, 11, 1), False)])
def test_a_role_that_has_ended_sees_nobody(wales: Wales, ceri: Learner, on: date, sees: bool) -> None:
    person = person_with("alnco", wales.school, until=date(2026, 10, 31))
    assert Learner.objects.visible_to(person, on=on).exists() is sees


def test_an_officer_sees_the_schools_of_their_own_authority(wales: Wales, ceri: Learner) -> None:
    Learner.objects.create(school=wales.other_school, learner_id="1")
    officer = person_with("authority_aln_officer", wales.body)
    assert list(Learner.objects.visible_to(officer, on=date(2026, 10, 1))) == [ceri]


def test_uploads_are_seen_where_one_may_upload(wales: Wales, alnco: User) -> None:
    for school in (wales.school, wales.second_school):
        RollUpload.objects.create(school=school, name="a.csv", rows=1, uploaded_on=date(2026, 10, 1))
    visible = RollUpload.objects.visible_to(alnco, on=date(2026, 10, 1))
    assert [upload.school for upload in visible] == [wales.school]


def test_each_says_what_it_is(wales: Wales, ceri: Learner) -> None:
    assert str(ceri) == "Ceri Sampl"
    assert str(Learner(learner_id="7")) == "7"
    assert str(ColumnMapping(school=wales.school, mapping={"upn": "UPN"})).endswith("1 columns")
