"""The pages of a school's readiness: begun, answered, shown to each as far as they may see it."""

from typing import Any

import pytest

from cynllun.accounts.models import User
from cynllun.workforce.models import ReadinessAction, ReadinessAssessment
from cynllun.workforce.readiness.entries import ActionEntry
from cynllun.workforce.services import add_action, begin_assessment
from tests.accounts.wales import START, Wales, person_with
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import address, client_of
from tests.web.self_assessment.terms import BEFORE, NOW, answer

pytestmark = pytest.mark.django_db
MONEY = {"term": NOW.code, "area": "money"}


def page_of(user: User, wales: Wales, language: str = "en") -> str:
    reply = client_of(user).get(address("readiness", wales.school, language), follow=True)
    assert reply.status_code == 200
    return reply.content.decode()


def test_it_says_whose_it_is_and_that_nothing_is_answered(wales: Wales, eira: User) -> None:
    assert "no national form exists" in page_of(eira, wales)
    assert "nid oes ffurflen genedlaethol" in page_of(eira, wales, "cy")
    assert "Begin this term" in page_of(eira, wales)
    assert "Begin this term" not in page_of(person_with("governor", wales.school), wales)


def test_an_alnco_begins_and_answers_an_area(wales: Wales, eira: User) -> None:
    page = opened(client_of(eira), address("readiness_term", wales.school, term=NOW.code))
    page.address = address("readiness_begin", wales.school)
    begun = page.send()
    assert begun.headers["Location"] == address("readiness_term", wales.school, term=NOW.code)
    assert page.send().headers["Location"] == begun.headers["Location"]  # a double click begins it once
    area = opened(client_of(eira), address("readiness_area", wales.school, **MONEY))
    typed = {
        "money_known_state": "in_place",
        "money_known_words": "Y gyllideb\r\nhon",
        "money_known_links": " https://enghraifft.cymru/a \r\n\r\nhttps://enghraifft.cymru/b",
    }
    assert area.send(typed).headers["Location"] == begun.headers["Location"]
    kept = ReadinessAssessment.objects.get().answers.get()
    assert (kept.question, kept.state, kept.words) == ("money-known", "in_place", "Y gyllideb\nhon")
    assert kept.links == ["https://enghraifft.cymru/a", "https://enghraifft.cymru/b"]
    assert "1 of 3" in page_of(eira, wales)
    assert "1 o 3" in page_of(eira, wales, "cy")


def test_save_and_go_on_leads_to_the_next_area(
    wales: Wales, eira: User, assessment: ReadinessAssessment
) -> None:
    area = opened(client_of(eira), address("readiness_area", wales.school, **MONEY))
    following = area.send({"go_on": "1"})
    expected = address("readiness_area", wales.school, term=NOW.code, area="training")
    assert following.headers["Location"] == expected
    last = address("readiness_area", wales.school, term=NOW.code, area="families")
    assert "Save and go on" not in client_of(eira).get(last).content.decode()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"money_known_links": "http://enghraifft.cymru"}, "is not an address that begins with https://"),
        ({"money_known_links": "javascript:alert(1)"}, "is not an address that begins with https://"),
        ({"money_known_links": "\n".join(["https://enghraifft.cymru"] * 11)}, "up to 10 links"),
        ({"money_known_state": "gwych"}, "Choose one of the answers that are listed"),
        ({"money_known_words": "a" * 10_001}, "at most 10000 characters"),
    ],
    ids=["http", "script", "many", "state", "long"],
)
def test_what_cannot_be_kept_is_said_and_nothing_typed_is_lost(
    wales: Wales, eira: User, assessment: ReadinessAssessment, typed: dict[str, str], said: str
) -> None:
    area = opened(client_of(eira), address("readiness_area", wales.school, **MONEY))
    reply = area.send({**typed, "provision_costed_words": "Rhywbeth arall"})
    assert reply.status_code == 200
    assert said in reply.content.decode()
    assert "Rhywbeth arall" in reply.content.decode()
    assert not assessment.answers.exists()


def test_a_colleague_at_the_same_area_is_shown_and_nothing_is_lost(
    wales: Wales, eira: User, assessment: ReadinessAssessment
) -> None:
    first = opened(client_of(eira), address("readiness_area", wales.school, **MONEY))
    head = person_with("head_teacher", wales.school)
    second = opened(client_of(head), address("readiness_area", wales.school, **MONEY))
    first.send({"money_known_words": "Gan Eira", "nothing_charged_words": "Eira eto"})
    reply = second.send({"money_known_words": "Gan y pennaeth", "provision_costed_state": "not_yet"})
    page = reply.content.decode()
    assert "Somebody has answered the same question otherwise" in page
    for words in ("Gan Eira", "Gan y pennaeth", "Eira eto"):
        assert words in page
    again = second.after(reply)
    again.send(
        {
            "money_known_words": "Gan y pennaeth",
            "provision_costed_state": "not_yet",
            "nothing_charged_words": "Eira eto",
        }
    )
    kept = {each.question: (each.state, each.words) for each in assessment.answers.all()}
    assert kept == {
        "money-known": ("", "Gan y pennaeth"),
        "provision-costed": ("not_yet", ""),
        "nothing-charged": ("", "Eira eto"),
    }


def test_different_questions_are_in_nobodys_way(
    wales: Wales, eira: User, assessment: ReadinessAssessment
) -> None:
    pages = [opened(client_of(eira), address("readiness_area", wales.school, **MONEY)) for _each in range(2)]
    assert pages[0].send({"money_known_state": "in_place"}).status_code == 302
    assert pages[1].send({"provision_costed_state": "not_yet"}).status_code == 302
    assert assessment.states == {"money-known": "in_place", "provision-costed": "not_yet"}


def test_a_term_that_is_over_is_shown_and_takes_nothing(wales: Wales, eira: User) -> None:
    over = begin_assessment(organisation=wales.school, by=None, on=BEFORE.first_day)
    answer(over, "money", money_known="in_place")
    client = client_of(eira)
    where = address("readiness_area", wales.school, term=BEFORE.code, area="money")
    page = client.get(where).content.decode()
    assert "This term is over" in page
    assert "In place" in page
    late = client.post(where, {"money_known_state": "not_yet", "money_known_words": "Ar y funud olaf"})
    for words in ("That term is over", "Ar y funud olaf"):
        assert words in late.content.decode()
    assert over.states == {"money-known": "in_place"}


def test_the_change_since_the_last_term_is_shown(wales: Wales, eira: User) -> None:
    over = begin_assessment(organisation=wales.school, by=None, on=BEFORE.first_day)
    answer(over, "money", money_known="not_yet", provision_costed="in_place")
    now = begin_assessment(organisation=wales.school, by=None, on=NOW.first_day)
    page = client_of(eira).get(address("readiness_area", wales.school, **MONEY)).content.decode()
    assert page.count("Not looked at yet this term.") == 2
    answer(now, "money", money_known="in_place", provision_costed="under_way")
    page = client_of(eira).get(address("readiness_area", wales.school, **MONEY)).content.decode()
    assert "Last time: Not yet (Better)." in page
    assert "Last time: In place (Worse)." in page
    assert "Not looked at yet this term." not in page
    overview = page_of(eira, wales)
    assert "Better than before</dt><dd>1</dd>" in overview
    assert "Worse than before</dt><dd>1</dd>" in overview
    assert overview.count('<svg role="img"') == 2


def test_overdue_actions_come_first_and_a_governor_sees_only_how_many(
    wales: Wales, eira: User, assessment: ReadinessAssessment
) -> None:
    for what, due in (("Hen beth", START), ("Peth i ddod", NOW.last_day.replace(year=2090))):
        entry = ActionEntry(what, "alnco", due, owner_name="Llinos Sampl")
        add_action(organisation=wales.school, question="money-known", entry=entry, by=None, on=NOW.first_day)
    page = page_of(eira, wales)
    assert page.index("Hen beth") < page.index("Area by area") < page.index("Peth i ddod")
    assert "Llinos Sampl" in page
    governor = person_with("governor", wales.school)
    seen = page_of(governor, wales)
    assert "1 action is overdue." in seen
    assert "Mae 1 cam gweithredu yn hwyr." in page_of(governor, wales, "cy")
    assert ReadinessAction.objects.count() == 2
    for word in ("Hen beth", "Peth i ddod", "Llinos Sampl", "paper.pdf"):
        assert word not in seen


def test_an_action_is_planned_and_done(wales: Wales, eira: User, assessment: ReadinessAssessment) -> None:
    where = address("readiness_action_add", wales.school, question="money-known")
    page = opened(client_of(eira), where)
    typed = {"what": "Gofyn i'r bwrsar", "owner_role": "head_teacher",
             "due_on_day": "1", "due_on_month": "12", "due_on_year": "2090"}  # fmt: skip
    back = address("readiness_area", wales.school, **MONEY) + "#money-known"
    assert page.send(typed).headers["Location"] == back
    action = ReadinessAction.objects.get()
    change = opened(client_of(eira), address("readiness_action", wales.school, action_id=action.pk))
    done = {**typed, "done_on_day": "24", "done_on_month": "11", "done_on_year": "2026"}
    assert change.send(done).headers["Location"] == back
    stale = change.send({**typed, "what": "Rhywbeth arall"})
    assert "Somebody has changed this action" in stale.content.decode()
    assert "Done: 1 action" in page_of(eira, wales)


def test_an_action_without_a_day_or_owner_is_refused_in_words(wales: Wales, eira: User) -> None:
    page = opened(client_of(eira), address("readiness_action_add", wales.school, question="money-known"))
    refused = page.send({"what": "", "owner_role": "neb", "due_on_day": "31", "due_on_month": "2"})
    for words in ("Write what is to be done.", "Select a valid choice", "The date has no year"):
        assert words in refused.content.decode()


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("readiness_term", {"term": "nawr"}),
        ("readiness_term", {"term": "2019-20-1"}),
        ("readiness_area", {"term": NOW.code, "area": "gwleidyddiaeth"}),
        ("readiness_area", {"term": BEFORE.code, "area": "money"}),
        ("readiness_action_add", {"question": "dim-byd"}),
        ("readiness_attach", {"question": "dim-byd"}),
        ("readiness_paper", {"term": NOW.code, "document": "docx"}),
        ("readiness_evidence", {"evidence_id": 99}),
    ],
)
def test_what_does_not_exist_is_a_404(
    wales: Wales, eira: User, assessment: ReadinessAssessment, name: str, place: dict[str, Any]
) -> None:
    assert client_of(eira).get(address(name, wales.school, **place)).status_code == 404
