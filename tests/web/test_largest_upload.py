"""A file above the limit is refused in words, at the line."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client, override_settings

MEGABYTE = 1024 * 1024


def send(client: Client, language: str, size: int) -> tuple[int, str]:
    file = SimpleUploadedFile("roll.csv", b"x" * size)
    response = client.post(f"/{language}/account/sign-in/", {"roll": file})
    return response.status_code, response.content.decode()


@pytest.mark.parametrize(("language", "words"), [("en", "up to 1 MB"), ("cy", "hyd at 1 MB")])
@override_settings(LARGEST_UPLOAD=MEGABYTE)
def test_a_file_above_the_limit_is_refused(db: None, client: Client, language: str, words: str) -> None:
    status, html = send(client, language, 2 * MEGABYTE)
    assert status == 413
    assert words in html


@override_settings(LARGEST_UPLOAD=MEGABYTE)
def test_a_file_of_just_the_limit_passes(db: None, client: Client) -> None:
    assert send(client, "en", MEGABYTE)[0] == 200
