"""Searching the list: by words in both languages, by kind, language and status, as it was on a day."""

from datetime import timedelta

import pytest

from cynllun.outreach.models import ResourceVersion
from cynllun.outreach.resources.choices import IN_USE, ResourceKind
from cynllun.outreach.search.catalogue import catalogue_of_resources
from cynllun.outreach.services import supersede_resource
from tests.accounts.wales import Wales
from tests.outreach.listed import APRIL_2021, listed

NOW = APRIL_2021 + timedelta(days=100)


def found(query: str, *marks: frozenset[str], after: int = 100) -> list[str]:
    on = APRIL_2021 + timedelta(days=after)
    numbers = catalogue_of_resources().find(query, on=on, marks=marks)
    return [ResourceVersion.objects.get(pk=number).title_en for number in numbers]


@pytest.fixture
def _three(wales: Wales) -> None:
    code = listed(wales.body).resource
    draft = listed(wales.body, title_en="Draft Code", title_cy="Cod drafft", edition="2018").resource
    supersede_resource(resource=draft, successor=code, by=None, on=APRIL_2021 + timedelta(days=5))
    listed(
        wales.body,
        title_en="Guide for parents",
        title_cy="Canllaw i rieni",
        kind=ResourceKind.GUIDE,
        link_cy="",
    )


@pytest.mark.usefixtures("_three")
@pytest.mark.parametrize(
    ("query", "marks", "expected"),
    [
        ("gôd", [IN_USE], ["The ALN Code for Wales 2021"]),
        ("nghod drafft", [], ["Draft Code"]),
        ("rhieni", [], ["Guide for parents"]),
        ("llywodraeth gymru 2018", [], ["Draft Code"]),
        ("", [frozenset({"guide"})], ["Guide for parents"]),
        ("", [frozenset({"cy"}), IN_USE], ["The ALN Code for Wales 2021"]),
        ("", [frozenset({"superseded"})], ["Draft Code"]),
    ],
)
def test_words_and_marks_narrow(query: str, marks: list[frozenset[str]], expected: list[str]) -> None:
    assert found(query, *marks)[: len(expected)] == expected
    if not query:
        assert len(found(query, *marks)) == len(expected)


@pytest.mark.usefixtures("_three")
def test_the_list_as_it_was(wales: Wales) -> None:
    assert "Draft Code" in found("draft", IN_USE, after=4)
    assert "Draft Code" not in found("draft", IN_USE, after=5)
    assert found("", after=-1) == []
