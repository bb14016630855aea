"""The operator's page: people, roles, first and last days."""

from datetime import timedelta

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import Membership, User
from tests.accounts.wales import Wales, person_with
from tests.web.people.signed import client_of

NEW = {"email": "Nia@Enghraifft.cymru", "name": "Nia Newydd", "role": "class_teacher"}


def test_somebody_new_is_added_given_the_role_and_sent_the_way_in(wales: Wales, operator: User) -> None:
    page = reverse("people", args=[wales.school.pk])
    shown = client_of(operator).post(page, NEW, follow=True).content.decode()
    assert "Nia Newydd has the role." in shown
    assert Membership.objects.get(user__email="nia@enghraifft.cymru").role == "class_teacher"
    assert [message.to for message in mail.outbox] == [["nia@enghraifft.cymru"]]
    assert "Nia" not in mail.outbox[0].body.replace("nia@", "")


def test_somebody_known_is_given_another_role_without_a_mail(wales: Wales, operator: User) -> None:
    known = person_with("governor", wales.second_school)
    page = reverse("people", args=[wales.school.pk])
    client_of(operator).post(page, {"email": known.email, "role": "governor"})
    assert known.memberships.count() == 2
    assert not mail.outbox


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": ""}, "Enter the name of this person"),
        ({"email": "nia"}, "Enter an email address such as"),
        ({"role": ""}, "Choose a role."),
        ({"role": "operator"}, "is not one of the available choices"),
        ({"ends_on_day": "1", "ends_on_month": "1", "ends_on_year": "2026"}, "The last day has gone by"),
    ],
)
def test_what_cannot_be_is_refused_in_words(
    wales: Wales, operator: User, change: dict[str, str], said: str
) -> None:
    page = reverse("people", args=[wales.school.pk])
    assert said in client_of(operator).post(page, NEW | change).content.decode()
    assert not User.objects.filter(name="Nia Newydd").exists()


def test_nobody_gives_a_role_to_themself_nor_the_same_twice(wales: Wales, operator: User) -> None:
    page, client = reverse("people", args=[wales.school.pk]), client_of(operator)
    refused = client.post(page, {"email": operator.email, "role": "alnco"}).content.decode()
    assert "Nobody gives a role to themself" in refused
    client.post(page, NEW)
    assert "holds that role already" in client.post(page, NEW).content.decode()
    assert Membership.objects.filter(organisation=wales.school).count() == 1


def test_a_role_ends_on_the_day_that_is_given(wales: Wales, operator: User) -> None:
    teacher = person_with("class_teacher", wales.school)
    membership = teacher.memberships.get()
    last = timezone.localdate() + timedelta(days=3)
    page = reverse("people_end", args=[wales.school.pk, membership.pk])
    early = {"last_day_day": "31", "last_day_month": "8", "last_day_year": "2026"}
    assert "before the first day" in client_of(operator).post(page, early).content.decode()
    client_of(operator).post(
        page, {"last_day_day": last.day, "last_day_month": last.month, "last_day_year": last.year}
    )
    membership.refresh_from_db()
    assert membership.ends_on == last


def test_a_role_elsewhere_is_not_found(wales: Wales, operator: User) -> None:
    elsewhere = person_with("class_teacher", wales.other_school).memberships.get()
    for place in (wales.school, wales.other_school):
        assert (
            client_of(operator).get(reverse("people_end", args=[place.pk, elsewhere.pk])).status_code == 404
        )


def test_nobody_takes_up_a_role_of_their_own_that_is_over(wales: Wales, operator: User) -> None:
    today = timezone.localdate()
    own = Membership.objects.create(
        user=operator, organisation=wales.school, role="alnco", starts_on=today, ends_on=today
    )
    later = {"last_day_day": "1", "last_day_month": "1", "last_day_year": str(today.year + 2)}
    page = reverse("people_end", args=[wales.school.pk, own.pk])
    assert "Nobody gives a role to themself" in client_of(operator).post(page, later).content.decode()
    own.refresh_from_db()
    assert own.ends_on == today
