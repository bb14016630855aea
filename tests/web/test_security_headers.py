"""Nothing inline, nothing from elsewhere, on every answer."""

import re

import pytest
from django.test import Client

PAGES = ["/", "/en/", "/cy/account/sign-in/", "/en/no/such/page/", "/healthz"]


@pytest.mark.parametrize("address", PAGES)
def test_the_headers_are_strict(db: None, client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("address", PAGES[:-1])
def test_no_style_or_script_is_inline(db: None, client: Client, address: str) -> None:
    html = client.get(address).content.decode()
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)", html)
    assert not re.search(r'(?:src|rel="stylesheet" href)="(?!/static/)', html)


@pytest.mark.parametrize(
    "file",
    [
        "govuk/govuk-frontend.min.css",
        "govuk/govuk-frontend.min.js",
        "htmx/htmx.min.js",
        "source-sans-3/files/source-sans-3-latin-ext-400-normal.woff2",
        "cynllun/cynllun.css",
        "cynllun/cynllun.js",
        "cynllun/icon.svg",
    ],
)
def test_what_the_pages_load_is_served(client: Client, file: str) -> None:
    assert client.get(f"/static/{file}").status_code == 200


def test_cookies_are_out_of_scripts_reach(db: None, client: Client) -> None:
    cookie = client.get("/en/account/sign-in/").cookies["csrftoken"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
