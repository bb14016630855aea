"""The panel of help: whose it is on which page, its notice on its days, and changing it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cynllun.outreach.models import Contact, ResourceVersion
from tests.accounts.wales import Wales, person_with
from tests.outreach.events import published
from tests.outreach.listed import reachable_at
from tests.outreach.published import answered
from tests.web.concurrency.forms import opened

BRIEFING = "briefing/?kind=mainstream&role=head&on=2026-11-24"
LISTS = ("answers/", "questions/", "events/", "resources/", "briefing/", BRIEFING)


def page(address: str, client: Client | None = None) -> str:
    answer = (client or Client()).get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


@pytest.mark.parametrize("address", LISTS)
def test_the_only_contact_is_shown_and_of_several_one_is_chosen(wales: Wales, address: str) -> None:
    assert "app-turn-to" not in page(f"/en/{address}")
    reachable_at(wales.body, phone="029 2018 0001")
    assert "tel:02920180001" in page(f"/en/{address}")
    reachable_at(wales.other_body, phone="029 2018 0002")
    shown = page(f"/en/{address}")
    assert "tel:" not in shown
    assert f'<option value="{wales.other_body.pk}">' in shown


@pytest.mark.parametrize("address", LISTS)
def test_somebody_signed_in_sees_that_of_their_own_authority(wales: Wales, address: str) -> None:
    reachable_at(wales.body, phone="029 2018 0001")
    reachable_at(wales.other_body, phone="029 2018 0002")
    client = Client()
    client.force_login(person_with("head_teacher", wales.other_school))
    assert "tel:02920180002" in page(f"/en/{address}", client)


def test_a_page_of_an_organisation_shows_that_organisation_s(wales: Wales, version: ResourceVersion) -> None:
    reachable_at(wales.body, phone="029 2018 0001")
    reachable_at(wales.other_body, phone="029 2018 0002")
    event = published(wales.other_school, timezone.now() + timedelta(days=21))
    answer = answered(wales.body).answer
    assert "tel:02920180001" in page(f"/en/resources/{version.resource_id}/")
    assert "tel:02920180001" in page(f"/en/answers/{answer.pk}/")
    assert "tel:02920180002" in page(f"/en/events/{event.pk}/")
    reachable_at(wales.other_school, phone="029 2018 0003")
    assert "tel:02920180003" in page(f"/en/events/{event.pk}/")


def test_an_authority_is_chosen_on_a_page(wales: Wales) -> None:
    assert "No authority has said yet" in page("/en/resources/help/")
    reachable_at(wales.body, hours_en="10 to 4", hours_cy="10 tan 4")
    alone = page("/cy/resources/help/")
    assert "10 tan 4" in alone
    assert "<select" not in alone
    reachable_at(wales.other_body)
    assert "tel:" not in page("/en/resources/help/")
    assert "10 tan 4" in page(f"/cy/resources/help/?of={wales.body.pk}")
    for wrong in ("x", "999999", "", wales.school.pk):
        assert "Choose an authority in the list." in page(f"/en/resources/help/?of={wrong}")


def test_a_notice_is_shown_today_and_not_before(wales: Wales) -> None:
    today = timezone.localdate()
    reachable_at(
        wales.body,
        notice_en="Closed over Christmas",
        notice_cy="Ar gau dros y Nadolig",
        notice_from=today,
        notice_to=today,
    )
    assert "Ar gau dros y Nadolig" in page("/cy/answers/")
    Contact.objects.update(notice_from=today + timedelta(days=1), notice_to=today + timedelta(days=2))
    assert "Ar gau dros y Nadolig" not in page("/cy/answers/")


TYPED = {
    "phone": "029 2018 0123",
    "email": "cymorth@enghraifft.cymru",
    "hours_en": "10-4",
    "hours_cy": "10-4",
}


def test_the_organiser_says_where_to_turn(reader: Client, wales: Wales) -> None:
    form = opened(reader, f"/en/resources/of/{wales.body.pk}/help/")
    assert form.send(TYPED).status_code == 302
    assert form.send(TYPED).status_code == 302
    contact = Contact.objects.get()
    assert (contact.phone, contact.version) == ("029 2018 0123", 1)
    assert "029 2018 0123" in page("/en/answers/")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({"phone": "call me"}, "Enter a phone number"),
        ({"email": "nobody"}, "Enter an email address"),
        ({"hours_cy": ""}, "in both languages"),
        ({"phone": "", "email": ""}, "one at least"),
        ({"notice_en": "Closed", "notice_cy": "Ar gau"}, "from one day to another"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_lost(
    reader: Client, wales: Wales, typed: dict[str, str], why: str
) -> None:
    form = opened(reader, f"/en/resources/of/{wales.body.pk}/help/")
    shown = form.send({**TYPED, **typed}).content.decode()
    assert why in shown
    assert "10-4" in shown
    assert not Contact.objects.exists()


def test_two_who_change_it_are_shown_one_another_s(reader: Client, wales: Wales) -> None:
    form = opened(reader, f"/en/resources/of/{wales.body.pk}/help/")
    reachable_at(wales.body, phone="029 2018 0999")
    answer = form.send(TYPED)
    shown = answer.content.decode()
    assert "029 2018 0999" in shown
    assert "029 2018 0123" in shown
    assert Contact.objects.get().phone == "029 2018 0999"
    assert form.after(answer).send(TYPED).status_code == 302
    assert Contact.objects.get().phone == "029 2018 0123"
