"""One's own bulletins and the public ones: what counts as read, what is done, and what is put right."""

from datetime import timedelta

import pytest
from django.test import Client

from cynllun.accounts.models import User
from cynllun.outreach.choices import Part
from cynllun.outreach.models import Bulletin, Delivery, MailChoice
from cynllun.outreach.services import change_bulletin, correct_bulletin, send_bulletin
from tests.accounts.wales import Wales, person_with
from tests.outreach.bulletins.written import TODAY, entry, sent
from tests.web.rolls.files import client_of


def page(client: Client, address: str = "") -> str:
    answer = client.get(f"/en/bulletins/{address}")
    assert answer.status_code == 200
    return answer.content.decode()


def corrected(bulletin: Bulletin) -> Bulletin:
    correction = correct_bulletin(bulletin=bulletin, by=None, on=TODAY())
    right = entry(title_en="Reviews by summer", text_en="By summer.", is_public=bulletin.is_public)
    change_bulletin(bulletin=correction, entry=right, by=None, on=TODAY())
    send_bulletin(bulletin=correction, by=None, on=TODAY())
    return correction


def test_opening_it_counts_as_reading_it_and_says_so(wales: Wales, alnco: User) -> None:
    bulletin, client = sent(wales.body), client_of(alnco)
    assert "Bulletins (1 unread)" in page(client)
    assert Delivery.objects.get().read_on is None, "the list alone is not reading"
    shown = page(client, f"{bulletin.pk}/")
    assert "Opening this page counts as reading it" in shown
    assert "<strong>in time</strong>" in shown
    assert Delivery.objects.get().read_on == TODAY()
    assert "unread)" not in page(client)


def test_what_is_unread_stands_on_the_first_page_after_signing_in(wales: Wales, alnco: User) -> None:
    for number in range(5):
        sent(wales.body, title_en=f"Number {number}", act_by=TODAY() + timedelta(days=3))
    client = client_of(alnco)
    shown = client.get("/en/organisations/").content.decode()
    assert [f"Number {number}" in shown for number in range(5)] == [False, False, True, True, True]
    assert "2 more" in shown
    for bulletin in Bulletin.objects.all():
        page(client, f"{bulletin.pk}/")
    assert "that you have not read" not in client.get("/en/organisations/").content.decode()


def test_what_is_unread_comes_first(wales: Wales, alnco: User) -> None:
    first, second = sent(wales.body, title_en="First"), sent(wales.body, title_en="Second")
    client = client_of(alnco)
    assert page(client).index("Second") < page(client).index("First")
    page(client, f"{second.pk}/")
    assert page(client).index("First") < page(client).index("Second")
    assert first.deliveries.get().read_on is None


def test_nobody_opens_what_did_not_come_to_them(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body)
    other = client_of(person_with("alnco", wales.other_school))
    assert other.get(f"/en/bulletins/{bulletin.pk}/").status_code == 404
    assert "Bulletins" not in page(other).split("<main")[0].split("<header")[1]
    assert Client().get(f"/en/bulletins/{bulletin.pk}/").status_code == 302


def test_somebody_says_that_it_is_done(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body, act_by=TODAY() + timedelta(days=3))
    client = client_of(alnco)
    assert "It is done" in page(client, f"{bulletin.pk}/")
    for _ in range(2):
        assert client.post(f"/en/bulletins/{bulletin.pk}/done/").status_code == 302
    assert "that it is done." in page(client, f"{bulletin.pk}/")
    assert Delivery.objects.get().done_on == TODAY()


def test_a_correction_stands_beside_what_it_puts_right(wales: Wales, alnco: User) -> None:
    bulletin = sent(wales.body)
    correction, client = corrected(bulletin), client_of(alnco)
    shown = page(client, f"{correction.pk}/")
    assert "By summer." in shown
    assert "<strong>in time</strong>" in shown
    assert "no longer holds" in shown
    assert f"/en/bulletins/{correction.pk}/" in page(client, f"{bulletin.pk}/")
    assert "This bulletin was put right" in page(client, f"{bulletin.pk}/")


def test_the_public_archive_has_what_is_for_everybody_and_counts_nobody(wales: Wales, alnco: User) -> None:
    ours = sent(wales.body, title_en="For schools")
    public = sent(wales.body, title_en="For everybody", is_public=True)
    shown = page(Client(), "public/")
    assert "For everybody" in shown
    assert "For schools" not in shown
    assert "<strong>in time</strong>" in page(client_of(alnco), f"public/{public.pk}/")
    assert Client().get(f"/en/bulletins/public/{ours.pk}/").status_code == 404
    assert not Delivery.objects.exclude(read_on=None).exists()
    corrected(public)
    assert "Reviews by summer" in page(Client(), "public/")
    assert "This bulletin was put right" in page(Client(), f"public/{public.pk}/")


@pytest.mark.parametrize("chosen", ["cy", "en", "both"])
def test_people_choose_the_language_of_their_mail(wales: Wales, alnco: User, chosen: str) -> None:
    client = client_of(alnco)
    assert client.post("/en/bulletins/language/", {"language": chosen}).status_code == 302
    assert MailChoice.objects.get().language == chosen
    client.post("/en/bulletins/language/", {"language": Part.ALNCO.value})
    assert MailChoice.objects.get().language == chosen
