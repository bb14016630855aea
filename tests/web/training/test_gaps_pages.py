"""Who lacks what: by name for those who keep the records, in numbers for others, and nobody by name there."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from cynllun.law.pay import LAST_DAY
from cynllun.outreach.models import Event
from tests.outreach.events import published
from tests.web.training.places import School
from tests.workforce.training.courses import course


def shown(school: School, role: str, query: str = "", language: str = "en", name: str = "training") -> str:
    place = school.wales.home_of(role)
    assert place is not None
    with override(language):
        address = reverse(name, args=[place.pk])
    answer = school.client(role).get(address + query)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().split())


@pytest.mark.parametrize(("language", "words"), [("en", "Not taken"), ("cy", "Heb ei ddilyn")])
def test_a_head_sees_who_lacks_what_and_what_it_costs(school: School, language: str, words: str) -> None:
    school.person("class_teacher")
    page = shown(school, "head_teacher", language=language)
    assert words in page
    assert "?course=autism&amp;person=" in page
    assert "1 × 1.5 = 1.5" in page
    assert "2026" in page


def test_after_the_last_day_with_figures_the_page_says_so_and_offers_it(school: School) -> None:
    school.person("class_teacher")
    usual = shown(school, "head_teacher")
    assert f"Pay figures of {LAST_DAY.day} August {LAST_DAY.year}" in usual
    after = shown(school, "head_teacher", "?on_day=1&on_month=9&on_year=2026")
    assert "the award after 31 August 2026 is not in Cynllun. Choose a day up to then" in after
    assert "Pay figures of 1 September" not in after


def test_the_gaps_are_filtered_by_role_and_by_language(school: School) -> None:
    school.person("class_teacher")
    course(school.wales.body, "cymraeg", on=school.today, language="welsh", required_of=("governor",))
    school.person("governor")
    everything = shown(school, "alnco")
    assert "cymraeg (made up)" in everything.split("By name")[1]
    governors = shown(school, "alnco", "?role=governor").split("By name")[1].split("What closing")[0]
    assert "cymraeg (made up)" in governors
    assert "autism (made up)" not in governors
    english = shown(school, "alnco", "?language=english").split("By name")[1].split("What closing")[0]
    assert "cymraeg (made up)" not in english
    assert "autism (made up)" in english
    assert "cymraeg (made up)" in shown(school, "alnco", "?role=king")


def test_an_event_that_closes_a_gap_is_suggested_until_it_begins(school: School) -> None:
    school.person("class_teacher")
    event = published(school.wales.body, timezone.now() + timedelta(days=3))
    Event.objects.update(course_code="autism")
    assert reverse("event", args=[event.pk]) in shown(school, "head_teacher")
    own = school.client("class_teacher").get(reverse("my_training"))
    assert reverse("event", args=[event.pk]) in own.content.decode()
    Event.objects.update(starts_at=timezone.now() - timedelta(minutes=1))
    assert reverse("event", args=[event.pk]) not in shown(school, "head_teacher")


def test_an_event_of_another_authority_with_the_same_code_is_not_suggested(school: School) -> None:
    school.person("class_teacher")
    event = published(school.wales.other_body, timezone.now() + timedelta(days=3))
    Event.objects.update(course_code="autism")
    assert reverse("event", args=[event.pk]) not in shown(school, "head_teacher")


@pytest.mark.parametrize("people", [4, 5])
def test_a_governor_sees_numbers_of_five_and_more_and_no_name(school: School, people: int) -> None:
    for number in range(people):
        school.record(f"Athro {number}", days_ago=500, role="class_teacher")
    page = shown(school, "governor")
    assert "Athro" not in page
    assert page.count(">5</td>") == (4 if people == 5 else 0)
    assert ("left out" in page.split("<tbody")[1]) is (people == 4)
    assert "What closing the gaps costs" not in page


@pytest.mark.parametrize("role", ["authority_lead", "authority_aln_officer"])
def test_an_authority_sees_its_schools_in_numbers_and_takes_them_as_a_file(school: School, role: str) -> None:
    for number in range(6):
        school.record(f"Athro {number}", days_ago=500, role="class_teacher")
    page = shown(school, role, name="training_schools")
    assert "Athro" not in page
    assert ">5</td>" in page
    body = school.wales.body
    answer = school.client(role).get(reverse("training_download", args=[body.pk, "csv"]))
    lines = answer.content.decode("utf-8-sig").splitlines()
    assert lines[0] == "School,Course,Lack it or will within 60 days,Must take it"
    assert "Enghraifft,autism (made up),5,5" in lines
    assert any(line.endswith("autism (made up),,") for line in lines)


def test_with_no_course_the_page_says_what_to_do(school: School) -> None:
    school.autism.delete()
    assert "No course is asked of anybody here yet" in shown(school, "head_teacher")
    assert "No course is asked of anybody here yet" in shown(school, "governor")
    assert "No course of the authority" in shown(school, "authority_lead", name="training_schools")
