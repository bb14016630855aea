"""The pages that show the trail: to whom, how much of it, and how it is narrowed."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from cynllun.accounts.models import User
from cynllun.accounts.services import add_person
from cynllun.audit.shred import shred
from cynllun.casework.models import Learner
from cynllun.casework.services import invite_to_case, record_event
from tests.accounts.wales import START, Wales, person_with
from tests.web.audit.test_reads import add_learner, signed_in

TODAY = date(2026, 11, 24)


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    return add_learner(wales.school, "1001")


@pytest.fixture
def head(wales: Wales) -> User:
    return person_with("head_teacher", wales.school)


@pytest.fixture(autouse=True)
def _recorded(wales: Wales, ceri: Learner) -> None:
    alnco = person_with("alnco", wales.school)
    User.objects.filter(pk=alnco.pk).update(name="Cadi Enghraifft")
    alnco.refresh_from_db()
    record_event(learner=ceri, fact="idp_notice_on", value=date(2022, 3, 1), by=alnco, on=TODAY)


def page(user: User, name: str, *arguments: int, language: str = "en", **query: str) -> str:
    url = reverse(name, args=arguments).replace("/en/", f"/{language}/", 1)
    response = signed_in(user).get(url, query)
    assert response.status_code == 200
    return response.content.decode()


def test_a_head_reads_sentences_in_either_language(wales: Wales, ceri: Learner, head: User) -> None:
    english = page(head, "audit", wales.school.pk)
    assert "Cadi Enghraifft recorded “" in english
    assert "for Ceri 1001 Sampl: 1 March 2022 (before: blank)." in english
    assert "ALNCo" in english
    welsh = page(head, "audit", wales.school.pk, language="cy")
    assert "Cofnododd Cadi Enghraifft “" in welsh
    assert "ar gyfer Ceri 1001 Sampl: 1 Mawrth 2022 (cyn hynny: gwag)." in welsh


def test_an_auditor_sees_who_did_what_and_no_learner(wales: Wales, ceri: Learner) -> None:
    auditor = person_with("auditor", wales.body)
    for html in (
        page(auditor, "audit", wales.body.pk),
        page(auditor, "audit", wales.school.pk),
        page(auditor, "audit_learner", wales.school.pk, ceri.pk),
    ):
        assert f"Cadi Enghraifft recorded “…” for learner {ceri.pk}: … (before: …)." in html
        assert "Ceri" not in html
        assert "1 March 2022" not in html


@pytest.mark.parametrize("role", ["parent", "advocate"])
def test_an_auditor_is_not_told_who_opened_their_own_childs_record(
    wales: Wales, ceri: Learner, head: User, role: str
) -> None:
    mam = add_person(email="mam@enghraifft.cymru", name="Mam Unigryw", by=None, on=START)
    ceri.date_of_birth = date(2018, 3, 4)
    ceri.save()
    invite_to_case(learner=ceri, person=mam, role=role, by=None, on=START)
    signed_in(mam).get(reverse("your_record", args=[ceri.pk]))
    auditor = person_with("auditor", wales.body)
    for html in (
        page(auditor, "audit", wales.school.pk),
        page(auditor, "audit_learner", wales.school.pk, ceri.pk),
        page(auditor, "audit", wales.school.pk, person=f"person:{mam.pk}", kind="learner_read"),
    ):
        assert "Unigryw" not in html
        assert f'value="person:{mam.pk}"' not in html
        assert f"person {mam.pk}" not in html
        assert f"Somebody opened the record of learner {ceri.pk}." in html
    assert "Mam Unigryw opened the record of Ceri 1001 Sampl." in page(head, "audit", wales.school.pk)


def test_another_schools_trail_is_not_shown(wales: Wales, ceri: Learner) -> None:
    other = person_with("head_teacher", wales.second_school)
    assert "Cadi" not in page(other, "audit", wales.second_school.pk)
    client = signed_in(other)
    assert client.get(reverse("audit", args=[wales.school.pk])).status_code == 404
    assert client.get(reverse("audit_learner", args=[wales.second_school.pk, ceri.pk])).status_code == 404
    assert client.get(reverse("audit_learner", args=[wales.school.pk, ceri.pk])).status_code == 404


def test_an_authority_sees_the_trail_of_its_own_schools_alone(wales: Wales, ceri: Learner) -> None:
    beyond = add_learner(wales.other_school, "2001")
    reader = person_with("alnco", wales.other_school)
    signed_in(reader).get(reverse("roll_learner", args=[wales.other_school.pk, beyond.pk]))
    auditor, other = person_with("auditor", wales.body), person_with("auditor", wales.other_body)
    for person, place, sees in ((auditor, wales.body, False), (other, wales.other_body, True)):
        html = page(person, "audit", place.pk)
        assert (f"opened the record of learner {beyond.pk}" in html) is sees
        assert (f'value="person:{reader.pk}"' in html) is sees
    client = signed_in(auditor)
    for place in (wales.body, wales.other_body, wales.other_school):
        assert client.get(reverse("audit_learner", args=[place.pk, beyond.pk])).status_code == 404


def test_one_learners_trail_holds_what_concerns_them_alone(wales: Wales, ceri: Learner, head: User) -> None:
    other = add_learner(wales.school, "1002")
    alnco = User.objects.get(name="Cadi Enghraifft")
    signed_in(alnco).get(reverse("roll_learner", args=[wales.school.pk, other.pk]))
    html = page(head, "audit_learner", wales.school.pk, ceri.pk)
    assert "for Ceri 1001 Sampl" in html
    assert "Ceri 1002" not in html


def test_a_learner_who_was_shredded_and_removed_still_has_a_trail(
    wales: Wales, ceri: Learner, head: User
) -> None:
    key = ceri.pk
    shred(f"learner:{key}", by=None, on=TODAY)
    ceri.delete()
    html = page(head, "audit_learner", wales.school.pk, key)
    assert f"recorded “…” for learner {key}" in html
    assert "Ceri" not in html
    assert "Sampl looked at the trail of Enghraifft." in page(head, "audit", wales.school.pk)


def test_looking_at_the_trail_leaves_a_trace(wales: Wales, ceri: Learner, head: User) -> None:
    page(head, "audit", wales.school.pk)
    page(head, "audit_learner", wales.school.pk, ceri.pk)
    html = page(head, "audit", wales.school.pk)
    assert "Sampl looked at the trail of Enghraifft." in html
    assert "Sampl looked at who had opened or changed the record of Ceri 1001 Sampl." in html


RECORDED = "Cadi Enghraifft recorded"


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ({"kind": "fact_recorded"}, True),
        ({"kind": "record_undone"}, False),
        ({"on_day": "1", "on_month": "1", "on_year": "2020"}, False),
        ({"kind": "no such kind"}, True),
        ({"on_day": "31", "on_month": "2", "on_year": "2026"}, True),
    ],
)
def test_it_is_narrowed_by_kind_and_day(wales: Wales, head: User, query: dict[str, str], shown: bool) -> None:
    assert (RECORDED in page(head, "audit", wales.school.pk, **query)) is shown


def test_it_is_narrowed_by_person(wales: Wales, head: User) -> None:
    alnco = User.objects.get(name="Cadi Enghraifft")
    assert RECORDED in page(head, "audit", wales.school.pk, person=f"person:{alnco.pk}")
    assert RECORDED not in page(head, "audit", wales.school.pk, person=f"person:{head.pk}")


def test_today_is_a_day_like_another(wales: Wales, head: User) -> None:
    from django.utils import timezone

    today = timezone.localdate()
    query = {"on_day": str(today.day), "on_month": str(today.month), "on_year": str(today.year)}
    assert RECORDED in page(head, "audit", wales.school.pk, **query)


def test_fifty_are_on_a_page(wales: Wales, ceri: Learner, head: User) -> None:
    alnco = User.objects.get(name="Cadi Enghraifft")
    client: Client = signed_in(alnco)
    for _ in range(51):
        client.get(reverse("roll_learner", args=[wales.school.pk, ceri.pk]))
    first = page(head, "audit_learner", wales.school.pk, ceri.pk)
    assert first.count("Cadi Enghraifft opened the record") == 50
    assert RECORDED not in first
    assert RECORDED in page(head, "audit_learner", wales.school.pk, ceri.pk, page="2")
