"""Facts that cannot be are refused in words, at the line."""

from datetime import date

import pytest

from cynllun.casework.impossible import refuse_impossible
from cynllun.casework.models import Learner
from cynllun.law.refusals import Refusal

FROM_2020 = {"looked_after_from": date(2020, 1, 1)}
UNTIL_2020 = {"looked_after_to": date(2020, 1, 1)}
STATEMENT = {"provision": "statement"}
TODAY = date(2026, 11, 24)
BORN = date(2014, 5, 1)


def learner(**facts: object) -> Learner:
    return Learner(learner_id="1", date_of_birth=BORN, **facts)


@pytest.mark.parametrize(
    ("facts", "fact", "value"),
    [
        ({}, "idp_notice_on", date(2022, 1, 1)),
        ({}, "idp_notice_on", TODAY),
        (STATEMENT, "idp_notice_on", date(2022, 9, 1)),
        ({}, "looked_after_from", BORN),
        ({}, "appeal_window_ends_on", date(2027, 1, 1)),
        (FROM_2020, "looked_after_to", date(2020, 1, 1)),
        (UNTIL_2020, "looked_after_from", date(2020, 1, 1)),
        (FROM_2020, "date_of_birth", date(2020, 1, 1)),
        ({}, "provision", "statement"),
        ({}, "provision", None),
    ],
)
def test_what_can_be(facts: dict[str, object], fact: str, value: date | str | None) -> None:
    refuse_impossible(learner(**facts), fact, value, on=TODAY)


@pytest.mark.parametrize(
    ("facts", "fact", "value", "english", "welsh"),
    [
        ({}, "idp_notice_on", date(2021, 12, 31), "from 1 January 2022", "o 1 Ionawr 2022"),
        (
            {"provision": "statement"},
            "no_idp_notice_on",
            date(2022, 8, 31),
            "from 1 September 2022",
            "o 1 Medi 2022",
        ),
        ({}, "idp_notice_on", date(2026, 11, 25), "not come yet", "wedi dod eto"),
        ({}, "looked_after_from", date(2014, 4, 30), "born on 1 May 2014", "ar 1 Mai 2014"),
        ({}, "date_of_birth", date(1989, 12, 31), "before 1 January 1990", "cyn 1 Ionawr 1990"),
        (
            {"looked_after_from": date(2020, 1, 1)},
            "looked_after_to",
            date(2019, 12, 31),
            "after this day",
            "ar ôl",
        ),
        (
            {"looked_after_to": date(2020, 1, 1)},
            "looked_after_from",
            date(2020, 1, 2),
            "before this day",
            "cyn y",
        ),
        (
            {"looked_after_from": date(2020, 1, 1)},
            "date_of_birth",
            date(2020, 1, 2),
            "before this day",
            "cyn y",
        ),
        ({}, "provision", "k", "Choose one of those shown", "Dewiswch un"),
        ({}, "idp_notice_on", "yes", "is a date", "Dyddiad"),
    ],
)
def test_what_cannot_be(
    facts: dict[str, object], fact: str, value: date | str, english: str, welsh: str
) -> None:
    with pytest.raises(Refusal) as refused:
        refuse_impossible(learner(**facts), fact, value, on=TODAY)
    assert english in refused.value.text.en
    assert welsh in refused.value.text.cy
