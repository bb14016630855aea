"""Whoever reads something about a learner leaves a trace, exact to the learner."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cynllun.accounts.models import Organisation, User
from cynllun.accounts.services import give_role, open_emergency
from cynllun.audit.models import Event
from cynllun.audit.verify import verify
from cynllun.casework.models import Learner, Roll
from tests.accounts.wales import Wales, person_with


def add_learner(school: Organisation, number: str) -> Learner:
    Roll.objects.get_or_create(school=school)
    return Learner.objects.create(
        school=school, learner_id=number, surname="Sampl", forename=f"Ceri {number}"
    )


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def kinds_concerning(learner: Learner) -> list[str]:
    return [event.kind for event in Event.objects.concerning(f"learner:{learner.pk}")]


@pytest.fixture
def alnco(wales: Wales) -> User:
    return person_with("alnco", wales.school)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("roll_learner", {}),
        ("roll_choose_fact", {}),
        ("roll_record", {"fact": "provision"}),
        ("roll_undo", {}),
    ],
)
def test_opening_a_record_is_told(wales: Wales, alnco: User, name: str, arguments: dict[str, str]) -> None:
    learner = add_learner(wales.school, "1")
    url = reverse(name, args=[wales.school.pk, learner.pk, *arguments.values()])
    assert signed_in(alnco).get(url).status_code == 200
    event = Event.objects.get(kind="learner_read")
    assert (event.by, event.by_role) == (f"person:{alnco.pk}", "alnco")
    assert (event.about, event.organisation) == (f"learner:{learner.pk}", str(wales.school.pk))
    assert verify() == []


def test_whoever_is_refused_is_not_said_to_have_read(wales: Wales) -> None:
    learner = add_learner(wales.school, "1")
    stranger = person_with("alnco", wales.second_school)
    url = reverse("roll_learner", args=[wales.school.pk, learner.pk])
    assert signed_in(stranger).get(url).status_code == 404
    assert kinds_concerning(learner) == []


def test_a_list_tells_of_those_on_its_page_alone(wales: Wales, alnco: User) -> None:
    here = [add_learner(wales.school, f"{number:02}") for number in range(51)]
    elsewhere = add_learner(wales.second_school, "1")
    url = reverse("roll_learners", args=[wales.school.pk])
    assert signed_in(alnco).get(url).status_code == 200
    assert Event.objects.get(kind="list_read").details == {"rows": "50"}
    assert [kinds_concerning(learner) for learner in (here[0], here[49])] == [["list_read"]] * 2
    assert [kinds_concerning(learner) for learner in (here[50], elsewhere)] == [[], []]
    signed_in(alnco).get(url, {"page": "2"})
    assert kinds_concerning(here[50]) == ["list_read"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_download_tells_of_everybody_in_it(wales: Wales, alnco: User, ending: str) -> None:
    found, other = add_learner(wales.school, "1"), add_learner(wales.school, "2")
    url = reverse("roll_download", args=[wales.school.pk, ending])
    assert signed_in(alnco).get(url, {"q": "Ceri 1"}).status_code == 200
    event = Event.objects.get(kind="roll_downloaded")
    assert event.details == {"rows": "1", "format": ending}
    assert kinds_concerning(found) == ["roll_downloaded"]
    assert kinds_concerning(other) == []
    assert verify() == []


def test_what_an_authority_reads_is_told_at_each_school(wales: Wales) -> None:
    officer = person_with("authority_aln_officer", wales.body)
    add_learner(wales.school, "1")
    add_learner(wales.second_school, "1")
    client = signed_in(officer)
    client.get(reverse("roll_learners", args=[wales.body.pk]))
    client.get(reverse("roll_download", args=[wales.body.pk, "csv"]))
    for kind in ("list_read", "roll_downloaded"):
        places = list(Event.objects.filter(kind=kind).order_by("pk").values_list("organisation", flat=True))
        assert sorted(places) == sorted([str(wales.school.pk), str(wales.second_school.pk)])


def test_a_record_read_in_an_emergency_says_so(wales: Wales) -> None:
    head = person_with("head_teacher", wales.second_school)
    learner = add_learner(wales.school, "1")
    reason = "The fire service asks who needs help to leave."
    open_emergency(organisation=wales.school, reason=reason, hours=1, by=head, on=timezone.localdate())
    url = reverse("roll_learner", args=[wales.school.pk, learner.pk])
    assert signed_in(head).get(url).status_code == 200
    event = Event.objects.get(kind="learner_read")
    assert (event.organisation, event.by_role) == (str(wales.school.pk), "emergency")
    answers_for_it = signed_in(person_with("head_teacher", wales.school))
    html = answers_for_it.get(reverse("audit", args=[wales.school.pk])).content.decode()
    assert "In an emergency" in html
    assert reason in html


def test_an_emergency_is_told_beside_a_role_that_would_not_open_the_record(wales: Wales) -> None:
    head, today = person_with("head_teacher", wales.second_school), timezone.localdate()
    give_role(user=head, organisation=wales.school, role="governor", by=None, on=today)
    learner = add_learner(wales.school, "1")
    reason = "The fire service asks who needs help to leave."
    open_emergency(organisation=wales.school, reason=reason, hours=1, by=head, on=today)
    signed_in(head).get(reverse("roll_learner", args=[wales.school.pk, learner.pk]))
    assert Event.objects.get(kind="learner_read").by_role == "emergency,governor"


def test_a_record_that_an_authority_opens_is_told_at_the_school(wales: Wales) -> None:
    officer = person_with("authority_aln_officer", wales.body)
    learner = add_learner(wales.school, "1")
    signed_in(officer).get(reverse("roll_learner", args=[wales.body.pk, learner.pk]))
    event = Event.objects.get(kind="learner_read")
    assert (event.organisation, event.by_role) == (str(wales.school.pk), "authority_aln_officer")
