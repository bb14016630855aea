"""Nothing inline, nothing from elsewhere, on every answer."""

import re

import pytest
from django.test import Client, override_settings

from cynllun.web.middleware.headers import policy
from tests.accounts.wales import PASSWORD, Wales, person_with

PAGES = ["/", "/en/", "/cy/account/sign-in/", "/en/no/such/page/", "/healthz"]


@pytest.mark.parametrize("address", PAGES)
def test_the_headers_are_strict(db: None, client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["Content-Security-Policy"].split("; ")
    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'", "object-src 'none'"} <= set(policy)
    assert {"base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"} <= set(policy)
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "microphone=()" in headers["Permissions-Policy"]
    assert "Access-Control-Allow-Origin" not in headers


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
def test_what_the_pages_load_is_served_to_them_alone(client: Client, file: str) -> None:
    answer = client.get(f"/static/{file}")
    assert answer.status_code == 200
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in answer.headers


def test_cookies_are_out_of_scripts_reach(db: None, client: Client) -> None:
    cookie = client.get("/en/account/sign-in/").cookies["csrftoken"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


def test_the_session_s_cookie_too(wales: Wales, client: Client) -> None:
    user = person_with("alnco", wales.school)
    user.set_password(PASSWORD)
    user.save()
    answer = client.post("/en/account/sign-in/", {"login": user.email, "password": PASSWORD})
    for name in ("sessionid", "known_browser"):
        cookie = answer.cookies[name]
        assert (cookie["httponly"], cookie["samesite"], cookie["domain"], cookie["path"]) == (
            True, "Lax", "", "/"
        )  # fmt: skip


def test_a_download_is_not_opened_as_a_page(wales: Wales, client: Client) -> None:
    client.force_login(person_with("alnco", wales.school))
    answer = client.get(f"/en/rolls/{wales.school.pk}/learners.csv")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="cynllun-')
    assert answer.headers["Content-Type"].startswith("text/csv")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]


@override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=365 * 24 * 60 * 60)
def test_over_https_browsers_are_told_to_stay_there(db: None, client: Client) -> None:
    answer = client.get("/en/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "https://testserver/en/")
    assert "max-age=31536000" in client.get("/en/", secure=True).headers["Strict-Transport-Security"]


def test_signing_out_empties_the_browser(wales: Wales, client: Client) -> None:
    client.force_login(person_with("alnco", wales.school))
    assert "Clear-Site-Data" not in client.get("/en/account/sign-out/").headers
    assert client.post("/en/account/sign-out/").headers["Clear-Site-Data"] == '"cache", "storage"'


def test_a_form_may_lead_to_the_servers_that_people_sign_in_with() -> None:
    provider = {"settings": {"server_url": "https://sign-in.example/tenant/v2.0"}}
    with override_settings(SOCIALACCOUNT_PROVIDERS={"openid_connect": {"APPS": [provider]}}):
        assert policy().endswith("form-action 'self' https://sign-in.example")
    assert policy().endswith("form-action 'self'")
