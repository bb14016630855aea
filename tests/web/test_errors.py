"""What went wrong, said in the language of the address."""

import pytest
from django.test import Client, RequestFactory
from django.utils.translation import override

from cynllun.web.views import errors


@pytest.mark.parametrize(
    ("address", "words"),
    [("/en/nowhere/", "There is no such page"), ("/cy/nowhere/", "Nid oes tudalen o'r fath")],
)
def test_404(db: None, client: Client, address: str, words: str) -> None:
    response = client.get(address)
    assert response.status_code == 404
    assert words in response.content.decode()


@pytest.mark.parametrize(("language", "words"), [("en", "nothing was changed"), ("cy", "ni newidiwyd dim")])
def test_500_needs_neither_request_nor_database(language: str, words: str) -> None:
    with override(language):
        response = errors.server_error(RequestFactory().get("/"))
    assert response.status_code == 500
    assert words in response.content.decode()


@pytest.mark.parametrize(("language", "words"), [("en", "too old to send"), ("cy", "rhy hen i")])
def test_a_form_from_elsewhere_is_refused_in_words(db: None, language: str, words: str) -> None:
    response = Client(enforce_csrf_checks=True).post(f"/{language}/account/sign-in/", {"login": "a"})
    assert response.status_code == 403
    assert words in response.content.decode()


@pytest.mark.parametrize(("view", "status"), [(errors.bad_request, 400), (errors.forbidden, 403)])
def test_400_and_403(db: None, view, status: int) -> None:
    response = view(RequestFactory().get("/en/"), Exception())
    assert response.status_code == status
    assert "<h1" in response.content.decode()
