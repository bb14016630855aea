"""One learner: the answer with its reasons, a record that changes it, and the record taken back."""

import html
import re

import pytest

from cynllun.accounts.models import User
from cynllun.casework.models import Learner, RecordedFact
from cynllun.law.facts import FACTS
from tests.accounts.wales import Wales
from tests.web.rolls.files import BETHAN, CERI, IN_2022, address, client_of, csv_file, on_the_roll, use

NOTICE = {"value_day": "14", "value_month": "2", "value_year": "2022"}


@pytest.fixture
def ceri(wales: Wales) -> Learner:
    return on_the_roll(wales.school, CERI)[0]


@pytest.mark.parametrize(("language", "said"), [("en", "governing body"), ("cy", "corff llywodraethu")])
def test_the_answer_with_its_reasons(
    wales: Wales, alnco: User, ceri: Learner, language: str, said: str
) -> None:
    place = address("roll_learner", wales.school, language, IN_2022, learner_id=ceri.pk)
    page = client_of(alnco).get(place)
    assert page.context["placement"].rule == "R4c"
    assert said in page.content.decode()
    assert page.context["assumed"]


def test_a_notice_changes_the_answer_at_once_and_back(wales: Wales, alnco: User, ceri: Learner) -> None:
    client = client_of(alnco)
    place = address("roll_learner", wales.school, query=IN_2022, learner_id=ceri.pk)
    record = address("roll_record", wales.school, learner_id=ceri.pk, fact="idp_notice_on")
    summary = address("roll", wales.school, query=IN_2022)
    assert client.get(place).context["placement"].system == "SEN"
    assert client.get(summary).context["counts"].sen == 1
    assert client.post(record, NOTICE).status_code == 302
    after = client.get(place)
    assert after.context["placement"].system == "ALN"
    assert str(after.context["placement"].since) == "2022-02-14"
    assert client.get(summary).context["counts"].aln == 1
    undo = address("roll_undo", wales.school, learner_id=ceri.pk)
    assert "14 February 2022" in client.get(undo).content.decode()
    client.post(undo)
    assert client.get(place).context["placement"].system == "SEN"
    assert "Taken back" in client.get(place).content.decode()


def test_a_record_outlives_the_next_file(wales: Wales, alnco: User, ceri: Learner) -> None:
    client = client_of(alnco)
    client.post(
        address("roll_record", wales.school, learner_id=ceri.pk, fact="provision"), {"value": "statement"}
    )
    used = use(client, wales.school, csv_file(CERI))
    ceri.refresh_from_db()
    assert ceri.provision == "statement"
    page = client.get(address("roll_upload", wales.school, upload_id=used.pk)).content.decode()
    assert "differs from what was recorded" in page


@pytest.mark.parametrize(
    ("data", "said"),
    [
        ({}, "Enter the date"),
        ({"value_day": "31", "value_month": "2", "value_year": "2022"}, "not a real date"),
        ({"value_day": "31", "value_month": "12", "value_year": "2021"}, "from 1 January 2022"),
        ({"value_day": "1", "value_month": "1", "value_year": "2099"}, "not come yet"),
        ({"value_day": "1", "value_month": "1", "value_year": "1980"}, "1990"),
    ],
)
def test_what_cannot_be_recorded_is_refused_in_words(
    wales: Wales, alnco: User, ceri: Learner, data: dict[str, str], said: str
) -> None:
    record = address("roll_record", wales.school, learner_id=ceri.pk, fact="idp_notice_on")
    answer = client_of(alnco).post(record, data)
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert not RecordedFact.objects.exists()


@pytest.mark.parametrize("language", ["en", "cy"])
def test_every_fact_has_a_form(wales: Wales, alnco: User, ceri: Learner, language: str) -> None:
    client = client_of(alnco)
    for name, fact in FACTS.items():
        page = client.get(address("roll_record", wales.school, language, learner_id=ceri.pk, fact=name))
        assert page.status_code == 200, name
        assert fact.label.in_(language) in html.unescape(page.content.decode()), name


def test_a_value_can_be_taken_away(wales: Wales, alnco: User, ceri: Learner) -> None:
    client = client_of(alnco)
    client.post(
        address("roll_record", wales.school, learner_id=ceri.pk, fact="provision_from"),
        {"value_day": "10", "value_month": "1", "value_year": "2020", "blank": "on"},
    )
    ceri.refresh_from_db()
    assert ceri.provision_from is None


def test_the_choice_of_a_fact_leads_to_its_form(wales: Wales, alnco: User, ceri: Learner) -> None:
    client = client_of(alnco)
    choose = address("roll_choose_fact", wales.school, learner_id=ceri.pk)
    assert client.get(choose).status_code == 200
    assert "Choose what you want to record." in client.get(f"{choose}?next=yes").content.decode()
    led = client.get(f"{choose}?fact=aln_notice_on")
    assert led.headers["Location"].endswith("/aln_notice_on/")


def test_there_is_no_other_fact(wales: Wales, alnco: User, ceri: Learner) -> None:
    place = address("roll_record", wales.school, learner_id=ceri.pk, fact="shoe_size")
    assert client_of(alnco).get(place).status_code == 404


def test_nothing_to_take_back_is_said(wales: Wales, alnco: User, ceri: Learner) -> None:
    client = client_of(alnco)
    undo = address("roll_undo", wales.school, learner_id=ceri.pk)
    assert "nothing to take back" in client.get(undo).content.decode()
    assert "nothing to take back" in client.post(undo, follow=True).content.decode()


def test_what_is_missing_can_be_filled_in(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    use(client, wales.school, csv_file(BETHAN))
    learner = Learner.objects.get()
    page = client.get(
        address("roll_learner", wales.school, query=IN_2022, learner_id=learner.pk)
    ).content.decode()
    assert address("roll_record", wales.school, learner_id=learner.pk, fact="provision") in page


def test_the_day_that_was_looked_at_is_kept_through_a_record_and_back(
    wales: Wales, alnco: User, ceri: Learner
) -> None:
    client, then = client_of(alnco), f"{IN_2022}&law=announced-july-2021"
    place = address("roll_learner", wales.school, query=then, learner_id=ceri.pk)
    choose = address("roll_choose_fact", wales.school, query=then, learner_id=ceri.pk)
    record = address("roll_record", wales.school, query=then, learner_id=ceri.pk, fact="idp_notice_on")
    undo = address("roll_undo", wales.school, query=then, learner_id=ceri.pk)
    page = html.unescape(client.get(place).content.decode())
    assert f'href="{choose}"' in page
    assert f'href="{record.replace("idp_notice_on", "provision")}"' in page
    chosen = opened_form(client.get(choose).content.decode()) | {"fact": "idp_notice_on"}
    assert client.get(choose.partition("?")[0], chosen).headers["Location"] == record
    assert client.post(record, NOTICE).headers["Location"] == place
    assert f'href="{undo}"' in html.unescape(client.get(place).content.decode())
    assert client.post(undo).headers["Location"] == place


def opened_form(page: str) -> dict[str, str]:
    """What a form that is sent with GET sends of its own."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', page))
