"""The address decides the language, and each page leads to itself in the other."""

import re

import pytest
from django.test import Client

PUBLIC = ["/", "/about/", "/accessibility/", "/account/sign-in/", "/account/password/", "/no/such/page/"]


@pytest.mark.parametrize("address", PUBLIC)
@pytest.mark.parametrize(("language", "other"), [("en", "cy"), ("cy", "en")])
def test_a_page_leads_to_itself_in_the_other_language(
    db: None, client: Client, address, language, other
) -> None:
    html = client.get(f"/{language}{address}?a=1&b=2").content.decode()
    assert f'<html lang="{language}"' in html
    assert f'href="/{other}{address}?a=1&amp;b=2" rel="alternate" lang="{other}"' in html
    assert f'aria-current="true" lang="{language}"' in html


def test_neither_browser_nor_cookie_overrules_the_address(db: None, client: Client) -> None:
    client.cookies["django_language"] = "cy"
    response = client.get("/en/", headers={"accept-language": "cy"})
    assert '<html lang="en"' in response.content.decode()
    assert response.headers["Content-Language"] == "en"


def test_the_first_page_offers_both_as_equals(client: Client) -> None:
    html = client.get("/").content.decode()
    assert 'href="/cy/"' in html
    assert 'href="/en/"' in html


@pytest.mark.parametrize("address", PUBLIC)
def test_the_welsh_page_says_nothing_that_the_english_page_says(
    db: None, client: Client, address: str
) -> None:
    """Long sentences that are the same in both languages were never translated."""
    texts = [
        {
            sentence.strip()
            for sentence in re.findall(
                r">([^<>{}]{25,})<", client.get(f"/{language}{address}").content.decode()
            )
        }
        for language in ("en", "cy")
    ]
    texts = [found - {""} for found in texts]
    assert texts[0]
    assert not texts[0] & texts[1]
