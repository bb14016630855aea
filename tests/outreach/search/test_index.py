"""What is found by what is typed, and what comes first."""

import pytest

from cynllun.outreach.search.index import Index, Indexed

INDEX = Index(
    [
        Indexed(
            1,
            "Who writes the plan at a school?",
            "Pwy sy'n ysgrifennu'r cynllun mewn ysgol?",
            "The governing body prepares it within 35 school days.",
            "Y corff llywodraethu sy'n ei baratoi o fewn 35 o ddiwrnodau ysgol.",
        ),
        Indexed(
            2,
            "Can I appeal to the Tribunal?",
            "A gaf apelio i'r Tribiwnlys?",
            "Against a decision of the local authority or of a college, about a plan as well.",
            "Yn erbyn penderfyniad yr awdurdod lleol neu goleg, hefyd am gynllun.",
        ),
        Indexed(
            3,
            "Is there help in Welsh?",
            "A oes cymorth drwy gyfrwng y Gymraeg?",
            "Each provision is considered, also for a nursery.",
            "Ystyrir pob darpariaeth, hefyd i feithrinfa â chŵn tywys.",
        ),
    ]
)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ysgol", 1),
        ("hysgol", 1),
        ("gynllun", 1),
        ("fy nghynllun", 1),
        ("a'i chynllun", 1),
        ("tribiwnlys", 2),
        ("dribiwnlys", 2),
        ("meithrinfa", 3),
        ("ddarpariaeth", 3),
        ("cwn", 3),
        ("cŵn", 3),
        ("tribunal", 2),
        ("tribunel", 2),
        ("trybiwnlis", 2),
        ("appeel", 2),
        ("govrning body", 1),
        ("gymrage", 3),
        ("trib", 2),
        ("35 days", 1),
    ],
)
def test_what_is_typed_finds_what_is_meant(typed: str, first: int) -> None:
    assert INDEX.find(typed)[:1] == [first]


def test_a_heading_comes_before_a_body() -> None:
    assert INDEX.find("cynllun") == [1, 2]


@pytest.mark.parametrize("typed", ["", "?!", "y", "xylophone", "\x00", "'; DROP TABLE"])
def test_nothing_is_found_by_nothing(typed: str) -> None:
    assert INDEX.find(typed) == []


def test_a_long_question_is_answered_by_most_of_its_words() -> None:
    asked = "Please could somebody tell me whether I can appeal to the tribunal about my son's support?"
    assert INDEX.find(asked)[0] == 2


def test_an_index_of_nothing_finds_nothing() -> None:
    assert Index([]).find("cynllun") == []
