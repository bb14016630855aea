"""Whoever may not see care status cannot tell two children apart who differ in nothing else.

Each page that such a role may open is asked for with every filter, order and day that could tell. Children
whose care changes the very system that they are under today are left out: the system is shown to all.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cynllun.casework.models import CaseAccess, Learner, RecordedFact, Roll
from cynllun.law.evaluate import place
from cynllun.web.rolls.filters import SORTS, TELLING
from tests.accounts.wales import START, Wales, person_with

FACTS_OF_CERI: dict[str, date | str] = {
    "date_of_birth": date(2012, 3, 4),
    "year_group": "5",
    "year_group_school_year": "2021-22",
    "setting": "maintained_school",
    "provision": "school_action",
    "provision_from": date(2020, 2, 3),
}
IN_CARE: list[dict[str, date | str]] = [
    {"looked_after_from": date(2022, 2, 1)},
    {"detained_from": date(2023, 2, 1), "detained_to": date(2023, 6, 30), "detained_plan_kept": "yes"},
]
EARLIER = "law=announced-july-2021&on_day=1&on_month=3&on_year=2023"
LISTS = [
    EARLIER,
    *(f"sort={name}" for name in sorted(TELLING & set(SORTS))),
]
TOKENS = re.compile(r'name="(csrfmiddlewaretoken|once)" value="[^"]*"')


def system_today(facts: Mapping[str, date | str]) -> str:
    return place(facts, on=timezone.localdate()).system


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    Roll.objects.create(school=wales.school)
    Learner.objects.create(school=wales.school, learner_id="2", surname="Arall", **FACTS_OF_CERI)
    return Learner.objects.create(school=wales.school, learner_id="1", surname="Sampl", **FACTS_OF_CERI)


def seen(wales: Wales, ceri: Learner, readers: dict[str, Client], rule: str) -> Iterator[tuple[str, str]]:
    """Every page of a class teacher, a governor and somebody in health, with its address."""
    own = {"organisation_id": wales.school.pk}
    pages = [
        ("class_teacher", reverse("roll", kwargs=own)),
        ("class_teacher", reverse("roll_learners", kwargs=own)),
        ("class_teacher", reverse("roll_learner", kwargs=own | {"learner_id": ceri.pk})),
        ("governor", reverse("roll_figures", kwargs=own)),
        ("health_contributor", reverse("your_record", args=[ceri.pk])),
    ]
    for role, address in pages:
        for query in (*LISTS, f"rule={rule}") if address.endswith("/learners/") else ("", EARLIER):
            answer = readers[role].get(f"{address}?{query}")
            assert answer.status_code == 200
            yield f"{address}?{query}", TOKENS.sub("", answer.content.decode())


@pytest.mark.parametrize("care", IN_CARE)
def test_nothing_that_they_may_open_tells_of_care(
    wales: Wales, ceri: Learner, care: dict[str, date | str]
) -> None:
    assert system_today(FACTS_OF_CERI) == system_today(FACTS_OF_CERI | care)
    rule = place(FACTS_OF_CERI | care, on=timezone.localdate()).rule
    people = {role: person_with(role, wales.school) for role in ("class_teacher", "governor")}
    people["health_contributor"] = therapist = person_with("health_contributor", wales.board)
    CaseAccess.objects.create(learner=ceri, person=therapist, role="health_contributor", starts_on=START)
    readers = {role: Client() for role in people}
    for role, person in people.items():
        readers[role].force_login(person)

    before = dict(seen(wales, ceri, readers, rule))
    Learner.objects.filter(pk=ceri.pk).update(**care)
    for fact in care:
        RecordedFact.objects.create(learner=ceri, fact=fact, after="2022-02-01", recorded_on=START)
    Roll.objects.all().delete()
    Roll.objects.create(school=wales.school)
    after = dict(seen(wales, ceri, readers, rule))
    assert [address for address in before if before[address] != after[address]] == []
