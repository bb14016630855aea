"""The sender's pages: whom it reaches before it goes, and who has read it afterwards."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.outreach.bulletins.reading import mark_read
from cynllun.outreach.models import Bulletin, Delivery
from cynllun.outreach.services import change_bulletin
from tests.accounts.wales import Wales, person_with
from tests.outreach.bulletins.written import TODAY, entry, sent, written
from tests.web.concurrency.forms import opened
from tests.web.rolls.files import client_of

TYPED: dict[str, Any] = {
    "title_cy": "Adolygiadau",
    "title_en": "Reviews",
    "text_cy": "Mewn pryd.",
    "text_en": "In time.",
    "importance": "urgent",
    "citations": "Act 23",
    "roles": ["alnco"],
    "settings": ["primary"],
}


@pytest.fixture
def client(officer: User) -> Client:
    return client_of(officer)


def at(wales: Wales, place: str = "") -> str:
    return f"/en/bulletins/of/{wales.body.pk}/{place}"


def page(client: Client, address: str) -> str:
    return client.get(address).content.decode()


def test_a_bulletin_is_written_looked_at_and_sent(wales: Wales, client: Client, alnco: User) -> None:
    answer = opened(client, at(wales, "new/")).send(TYPED)
    draft = Bulletin.objects.get()
    assert answer.headers["Location"] == at(wales, f"{draft.pk}/")
    assert draft.citations == [{"act": "23"}]
    shown = opened(client, at(wales, f"{draft.pk}/"))
    assert "Send it to 1 person now" in shown.text
    assert not Delivery.objects.exists()
    for _ in range(2):
        assert client.post(at(wales, f"{draft.pk}/send/"), shown.hidden).status_code == 302
    assert Delivery.objects.get().user == alnco
    assert "Send it to" not in page(client, at(wales, f"{draft.pk}/"))


def test_one_language_is_kept_and_not_sent(wales: Wales, client: Client, alnco: User) -> None:
    opened(client, at(wales, "new/")).send({**TYPED, "text_cy": ""})
    draft = Bulletin.objects.get()
    shown = page(client, at(wales, f"{draft.pk}/"))
    assert "Still to enter: Text in Welsh" in shown
    assert "Send it to" not in shown
    assert "Send it on that day" not in shown
    client.post(at(wales, f"{draft.pk}/send/"))
    assert not Delivery.objects.exists()


def test_what_may_tell_of_a_person_is_asked_about(wales: Wales, client: Client) -> None:
    form = opened(client, at(wales, "new/"))
    typed = {**TYPED, "text_en": "Ring Mrs Sampl on 029 2000 0000."}
    answer = form.send(typed)
    assert "Mrs Sampl (a name)" in answer.content.decode()
    assert not Bulletin.objects.exists()
    assert form.after(answer).send({**typed, "nobody": "on"}).status_code == 302


@pytest.mark.parametrize(
    "typed", [{"citations": "Something"}, {"settings": ["castle"]}, {"schools": ["999"]}]
)
def test_what_cannot_be_is_said_and_nothing_typed_is_lost(
    wales: Wales, client: Client, typed: dict[str, object]
) -> None:
    answer = opened(client, at(wales, "new/")).send({**TYPED, **typed}).content.decode()
    assert "govuk-error-summary" in answer
    assert "Mewn pryd." in answer


def test_two_who_change_a_draft_are_shown_one_another_s(wales: Wales, client: Client) -> None:
    draft = written(wales.body)
    form = opened(client, at(wales, f"{draft.pk}/edit/"))
    change_bulletin(bulletin=draft, entry=entry(title_en="Hers"), by=None, on=TODAY())
    answer = form.send({**TYPED, "title_en": "Mine"})
    assert "Hers" in answer.content.decode()
    assert "Mine" in answer.content.decode()
    assert form.after(answer).send({**TYPED, "title_en": "Mine"}).status_code == 302
    draft.refresh_from_db()
    assert draft.title_en == "Mine"


def test_it_is_planned_for_a_day_and_called_back(wales: Wales, client: Client, alnco: User) -> None:
    draft = written(wales.body)
    day = TODAY() + timedelta(days=2)
    plan = at(wales, f"{draft.pk}/plan/")
    wrong = client.post(plan, {"send_on_day": "31", "send_on_month": "2", "send_on_year": "2027"})
    assert "31 2 2027 is not a real date" in wrong.content.decode()
    typed = {"send_on_day": str(day.day), "send_on_month": str(day.month), "send_on_year": str(day.year)}
    assert client.post(plan, typed).status_code == 302
    assert "Goes on" in page(client, at(wales))
    assert client.post(at(wales, f"{draft.pk}/recall/")).status_code == 302
    draft.refresh_from_db()
    assert draft.send_on is None


def test_a_draft_is_deleted_once_somebody_has_said_yes(wales: Wales, client: Client) -> None:
    draft = written(wales.body)
    place = at(wales, f"{draft.pk}/delete/")
    assert place in page(client, at(wales, f"{draft.pk}/"))
    asks = opened(client, place)
    assert "Delete this draft?" in asks.text
    assert "Dileu'r drafft hwn?" in page(client, place.replace("/en/", "/cy/"))
    assert Bulletin.objects.exists(), "asked and not answered"
    for _ in range(2):
        assert asks.send({}).headers["Location"] == at(wales), "a second click finds the same answer"
    assert not Bulletin.objects.exists()
    assert "The draft has been deleted." in page(client, at(wales))


@pytest.mark.usefixtures("alnco")
def test_deleting_what_was_changed_planned_or_sent_meanwhile_is_refused_in_words(
    wales: Wales, client: Client
) -> None:
    draft = written(wales.body)
    asks = opened(client, at(wales, f"{draft.pk}/delete/"))
    change_bulletin(bulletin=draft, entry=entry(title_en="Hers"), by=None, on=TODAY())
    asks.send({})
    assert "Somebody has changed this bulletin" in page(client, at(wales, f"{draft.pk}/"))
    gone = sent(wales.body)
    assert client.get(at(wales, f"{gone.pk}/delete/")).headers["Location"] == at(wales, f"{gone.pk}/")
    client.post(at(wales, f"{gone.pk}/delete/"))
    assert "stays as it is" in page(client, at(wales, f"{gone.pk}/"))
    assert Bulletin.objects.count() == 2


def test_who_has_read_it_is_shown_in_numbers_a_picture_and_names(
    wales: Wales, client: Client, alnco: User
) -> None:
    head = person_with("head_teacher", wales.second_school)
    head.name = "Un Dau"
    head.save()
    bulletin = sent(wales.body)
    shown = page(client, at(wales, f"{bulletin.pk}/"))
    assert "Un Dau" in shown
    assert '<svg role="img"' in shown
    assert "Remind 2 people, once" in shown
    mark_read(bulletin.deliveries.get(user=head), on=TODAY())
    assert "Un Dau" not in page(client, at(wales, f"{bulletin.pk}/"))
    form = opened(client, at(wales, f"{bulletin.pk}/"))
    assert client.post(at(wales, f"{bulletin.pk}/remind/"), form.hidden).status_code == 302
    assert "were reminded on" in page(client, at(wales, f"{bulletin.pk}/"))


def test_a_correction_is_begun_with_the_same_words(wales: Wales, client: Client, alnco: User) -> None:
    bulletin = sent(wales.body)
    answer = client.post(at(wales, f"{bulletin.pk}/correct/"))
    form = opened(client, answer.headers["Location"])
    assert "Cynhaliwch nhw **mewn pryd**." in form.text
    assert form.send({**TYPED, "roles": [], "settings": []}).status_code == 302
    correction = Bulletin.objects.get(corrects=bulletin)
    assert correction.roles == bulletin.roles, "it goes to whoever had what it puts right"
    assert form.client.get(at(wales, f"{bulletin.pk}/edit/")).status_code == 302


def test_another_authority_s_bulletin_is_not_found(wales: Wales, client: Client) -> None:
    theirs = written(wales.other_body)
    for place in ("", "edit/", "delete/"):
        assert client.get(f"/en/bulletins/of/{wales.other_body.pk}/{theirs.pk}/{place}").status_code == 404
        assert client.get(at(wales, f"{theirs.pk}/{place}")).status_code == 404
