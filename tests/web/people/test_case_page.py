"""Inviting to one learner's record, on the page."""

from datetime import date

from django.core import mail
from django.urls import reverse

from cynllun.accounts.models import User
from cynllun.casework.models import CaseAccess, Learner
from tests.accounts.wales import Wales
from tests.web.people.signed import client_of

PARENT = {"email": "rhiant@enghraifft.cymru", "name": "Rhiant Enghraifft", "role": "parent"}


def invited(alnco: User, ceri: Learner) -> str:
    page = reverse("case_people", args=[ceri.school.pk, ceri.pk])
    return client_of(alnco).post(page, PARENT, follow=True).content.decode()


def test_a_parent_is_invited_and_the_invitation_ended(wales: Wales, alnco: User, ceri: Learner) -> None:
    assert "Rhiant Enghraifft may see this record." in invited(alnco, ceri)
    assert "is invited in that role already" in invited(alnco, ceri)
    assert len(mail.outbox) == 1
    assert "Ceri" not in mail.outbox[0].body + mail.outbox[0].subject
    parent, invitation = User.objects.get(email=PARENT["email"]), CaseAccess.objects.get()
    assert client_of(parent).get(reverse("your_record", args=[ceri.pk])).status_code == 200
    CaseAccess.objects.update(starts_on=date(2026, 9, 1))
    page = reverse("case_end", args=[wales.school.pk, ceri.pk, invitation.pk])
    client_of(alnco).post(page, {"last_day_day": "2", "last_day_month": "9", "last_day_year": "2026"})
    assert client_of(parent).get(reverse("your_record", args=[ceri.pk])).status_code == 404


def test_a_parent_of_a_young_person_needs_a_basis(wales: Wales, alnco: User, ceri: Learner) -> None:
    ceri.date_of_birth = date(2008, 3, 4)
    ceri.save()
    assert "only as their representative" in invited(alnco, ceri)
    assert not User.objects.filter(email=PARENT["email"]).exists()
    page = reverse("case_people", args=[wales.school.pk, ceri.pk])
    shown = client_of(alnco).post(page, PARENT | {"basis": "agreed"}, follow=True).content.decode()
    assert "The young person agrees" in shown
    invitation = CaseAccess.objects.get()
    stay = reverse("case_parent", args=[wales.school.pk, ceri.pk, invitation.pk])
    client_of(alnco).post(stay, {"basis": ""})
    assert client_of(invitation.person).get(reverse("your_records")).status_code == 404


def test_an_invitation_of_another_learner_is_not_found(wales: Wales, alnco: User, ceri: Learner) -> None:
    invited(alnco, ceri)
    other = Learner.objects.create(school=wales.school, learner_id="2")
    for name in ("case_end", "case_parent"):
        page = reverse(name, args=[wales.school.pk, other.pk, CaseAccess.objects.get().pk])
        assert client_of(alnco).get(page).status_code == 404
