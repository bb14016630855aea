"""The home page: every door is there in both languages, and opens for a stranger or leads to sign in."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from cynllun.web.home import HALLS

DOORS = [door for hall in HALLS for door in hall.doors]


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.address)
def test_a_door_opens(db: None, client: Client, door, language: str) -> None:
    home = client.get(f"/{language}/")
    with translation.override(language):
        address = reverse(door.address)
    assert f'<a class="govuk-link" href="{address}">' in home.content.decode()
    inside = client.get(address, follow=True)
    assert inside.status_code == 200
    assert inside.headers["Content-Language"] == language


def test_no_two_doors_lead_to_the_same_page() -> None:
    assert len({door.address for door in DOORS}) == len(DOORS)


def test_the_heading_is_about_more_than_one_law(db: None, client: Client) -> None:
    assert "Additional learning needs in Wales</h1>" in client.get("/en/").content.decode()
    assert "Anghenion dysgu ychwanegol yng Nghymru</h1>" in client.get("/cy/").content.decode()
