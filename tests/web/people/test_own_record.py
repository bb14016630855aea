"""Your record: what a learner, a parent or a helper sees of the one learner that they were invited to."""

from datetime import date

import pytest
from django.urls import reverse

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.audit.models import Event
from cynllun.casework.models import CaseAccess, Learner
from tests.accounts.wales import START, Wales, person_with
from tests.web.people.signed import client_of


@pytest.fixture
def nia(wales: Wales) -> User:
    return add_person(email="nia@enghraifft.cymru", name="Nia Sampl", by=None, on=START)


def invite(person: User, learner: Learner, role: str) -> None:
    CaseAccess.objects.create(person=person, learner=learner, role=role, starts_on=START)


@pytest.mark.parametrize("role", ["parent", "child", "advocate"])
def test_the_answer_in_plain_words_with_its_reasons(nia: User, ceri: Learner, role: str) -> None:
    invite(nia, ceri, role)
    page = client_of(nia).get(reverse("your_records"), follow=True).content.decode()
    assert "the ALN system applies" in page
    assert "What the rule asks" in page
    assert "Looked after from" in page
    assert "In law the learner is a child" in page
    assert "Change" not in page


def test_in_welsh(nia: User, ceri: Learner) -> None:
    invite(nia, ceri, "child")
    page = client_of(nia).get(f"/cy/record/{ceri.pk}/").content.decode()
    assert "Cofnod Ceri Enghraifft" in page
    assert "the ALN system" not in page


def test_health_sees_no_care_status(wales: Wales, ceri: Learner) -> None:
    therapist = person_with("health_contributor", wales.board)
    invite(therapist, ceri, "health_contributor")
    page = client_of(therapist).get(reverse("your_record", args=[ceri.pk])).content.decode()
    assert "Care status is left out" in page
    assert "Looked after" not in page
    assert "1 February 2022" not in page


def test_two_records_are_listed(wales: Wales, nia: User, ceri: Learner) -> None:
    other = Learner.objects.create(school=wales.other_school, learner_id="2", forename="Aled")
    invite(nia, ceri, "advocate")
    invite(nia, other, "advocate")
    page = client_of(nia).get(reverse("your_records")).content.decode()
    assert "Ceri Enghraifft" in page
    assert "Aled" in page
    told = Event.objects.filter(kind="record_listed").values_list("about", "organisation", "by_role")
    assert set(told) == {(f"learner:{each.pk}", str(each.school_id), "advocate") for each in (ceri, other)}
    assert reverse("your_records") in client_of(nia).get(reverse("organisations")).content.decode()


def test_the_trail_is_told_who_opened_it(nia: User, ceri: Learner) -> None:
    invite(nia, ceri, "parent")
    client_of(nia).get(reverse("your_record", args=[ceri.pk]))
    event = Event.objects.get(kind="learner_read")
    assert (event.by, event.about) == (f"person:{nia.pk}", f"learner:{ceri.pk}")


def test_nobody_else_opens_it(wales: Wales, nia: User, ceri: Learner, alnco: User) -> None:
    other = Learner.objects.create(school=wales.school, learner_id="2", date_of_birth=date(2015, 1, 1))
    invite(nia, other, "parent")
    for person in (nia, alnco):
        assert client_of(person).get(reverse("your_record", args=[ceri.pk])).status_code == 404


def test_a_young_person_is_told_so(nia: User, ceri: Learner) -> None:
    ceri.date_of_birth = date(2008, 3, 4)
    ceri.save()
    invite(nia, ceri, "young_person")
    page = client_of(nia).get(reverse("your_record", args=[ceri.pk])).content.decode()
    assert "In law the learner is a young person" in page
