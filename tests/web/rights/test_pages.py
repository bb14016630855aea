"""The pages about rights over data."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cynllun.accounts.models import User
from cynllun.audit.models import Event
from cynllun.audit.telling import tell_all
from cynllun.audit.verify import verify
from cynllun.casework.models import Learner, LegalHold, RecordedFact, Retention
from tests.accounts.wales import Wales, person_with


def page(name: str, learner: Learner, *more: str) -> str:
    return reverse(name, args=[learner.school.pk, learner.pk, *more])


def test_a_name_is_corrected_and_its_history_told_in_words(client: Client, ceri: Learner) -> None:
    address = page("roll_record", ceri, "surname")
    assert "Write why it is corrected." in client.post(address, {"value": "Sampl"}).content.decode()
    client.post(address, {"value": "Sampl", "reason": "as on the certificate"})
    told = client.get(page("learner_history", ceri)).content.decode()
    assert "changed “Surname” from Enghraifft to Sampl." in told
    assert "Why: as on the certificate" in told
    welsh = client.get(page("learner_history", ceri).replace("/en/", "/cy/")).content.decode()
    assert "newidiodd" in welsh
    assert "changed" not in welsh


def test_a_upn_is_checked(client: Client, ceri: Learner) -> None:
    address = page("roll_record", ceri, "upn")
    refused = client.post(address, {"value": "X123", "reason": "typed"}).content.decode()
    assert "a UPN has 13 characters and this has 4" in refused
    client.post(address, {"value": "r674 1231 01121", "reason": "typed"})
    assert RecordedFact.objects.get().after == "R674123101121"


def test_a_hold_is_placed_and_lifted(client: Client, ceri: Learner) -> None:
    address = page("learner_rights", ceri)
    assert "due to be shredded on 4 March 2046" in client.get(address).content.decode()
    assert "Write why the record" in client.post(address, {"reason": ""}).content.decode()
    assert "appeal 7" in client.post(address, {"reason": "appeal 7"}, follow=True).content.decode()
    client.post(address, {"lift": "1"})
    assert LegalHold.objects.get().lifted_on
    assert "no legal hold" in client.post(address, {"lift": "1"}).content.decode()


def test_how_long_is_set_and_who_is_due_is_listed(client: Client, ceri: Learner) -> None:
    ceri.date_of_birth = date(1980, 1, 1)
    ceri.save()
    address = reverse("retention", args=[ceri.school.pk])
    assert "1 January 2011" in client.get(address).content.decode()
    for wrong in ("-1", "76", "x", ""):
        answer = client.post(address, {"years": wrong, "counted_from": "leaves"}).content.decode()
        assert "Enter a number of years from 0 to 75." in answer
        assert not Retention.objects.exists()
    client.post(address, {"years": "75", "counted_from": "turns_25"})
    assert Retention.objects.get().years == 75
    assert "1 January 2011" not in client.get(address).content.decode()


def test_a_record_is_erased_before_it_is_due_once_it_was_asked_again(client: Client, ceri: Learner) -> None:
    address, before = page("learner_erase", ceri), page("learner_rights", ceri)
    assert f'href="{address}"' in client.get(before).content.decode()
    shown = client.get(address).content.decode()
    assert "Erase for good" in shown
    assert "Choose why the record is erased." in client.post(address, {}).content.decode()
    assert Learner.objects.exists()
    token = shown.partition('name="once" value="')[2].partition('"')[0]
    for _twice in range(2):
        answer = client.post(address, {"ground": "unlawful", "once": token})
        assert answer.headers["Location"] == reverse("roll_learners", args=[ceri.school.pk])
    assert not Learner.objects.exists()
    (told,) = tell_all(list(Event.objects.filter(kind="learner_erased")), names_learners=True)
    assert "erased the record of learner" in told.sentence.en
    assert "article 17(1)(d)" in told.sentence.en
    assert "Enghraifft" not in told.sentence.en
    assert verify() == []


def test_a_hold_keeps_a_record_from_being_erased(client: Client, ceri: Learner) -> None:
    client.post(page("learner_rights", ceri), {"reason": "appeal 7"})
    assert page("learner_erase", ceri) not in client.get(page("learner_rights", ceri)).content.decode()
    refused = client.post(page("learner_erase", ceri), {"ground": "objection"}).content.decode()
    assert "There is a legal hold on this record. Lift it first." in refused
    assert Learner.objects.exists()


_OF_A_LEARNER = ["learner_history", "learner_rights", "learner_export", "learner_erase", "roll_record"]


@pytest.mark.parametrize("name", _OF_A_LEARNER)
def test_no_page_leaks_to_another_school(wales: Wales, ceri: Learner, name: str) -> None:
    """Neither under the learner's own school nor under the reader's."""
    stranger = Client()
    stranger.force_login(person_with("head_teacher", wales.other_school))
    more = ("surname",) if name == "roll_record" else ()
    assert stranger.get(page(name, ceri, *more)).status_code == 404
    theirs = reverse(name, args=[wales.other_school.pk, ceri.pk, *more])
    assert stranger.get(theirs).status_code == 404


@pytest.mark.parametrize("role", ["class_teacher", "governor", "school_administrator", "alnco"])
def test_nobody_else_at_the_school_takes_everything_out(wales: Wales, ceri: Learner, role: str) -> None:
    person: User = person_with(role, wales.school)
    reader = Client()
    reader.force_login(person)
    for name in ("learner_rights", "learner_export", "learner_erase"):
        assert reader.get(page(name, ceri)).status_code == 404
    assert reader.get(reverse("retention", args=[wales.school.pk])).status_code == 404
