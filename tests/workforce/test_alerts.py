"""What a register warns of, at each line: the day before, the day, the day after."""

from datetime import date, timedelta

import pytest

from cynllun.accounts.kinds import Kind, SchoolKind
from cynllun.accounts.models import Organisation
from cynllun.workforce.models import Designation
from cynllun.workforce.register.alerts import A_TERM, LOOK_AGAIN, SOON, Alert, alerts
from cynllun.workforce.register.bodies import body_of
from cynllun.workforce.register.capacities import Capacity
from cynllun.workforce.register.standing import Standing, how_it_stands

TODAY = date(2026, 11, 24)
LONG_AGO = date(2025, 9, 1)
A_DAY = timedelta(days=1)


def designation(**given: object) -> Designation:
    """One about which there is nothing to say, but for what is given."""
    usual = {
        "organisation": Organisation(kind=Kind.SCHOOL, school_kind=SchoolKind.PRIMARY),
        "person_name": "Llinos",
        "capacity": Capacity.SUBSTANTIVE,
        "starts_on": LONG_AGO,
        "school_teacher": "yes",
        "provisional": "no",
        "seen_on": TODAY,
        "in_leadership": "yes",
    }
    return Designation(**{**usual, **given})


def names(*designations: Designation, body: str = "primary", on: date = TODAY) -> list[str]:
    return [alert.name for alert in alerts(body, designations, on=on)]


def only(*designations: Designation) -> Alert:
    (alert,) = alerts("primary", designations, on=TODAY)
    return alert


def test_nothing_is_said_where_all_is_well() -> None:
    assert names(designation()) == []


@pytest.mark.parametrize(
    ("body", "vacant"), [("primary", True), ("pru", True), ("fei", True), ("special", False)]
)
def test_a_vacancy_is_grave_where_somebody_must_be_designated(body: str, vacant: bool) -> None:
    assert names(body=body) == (["vacancy"] if vacant else [])


@pytest.mark.parametrize(("last_day", "vacant"), [(TODAY - A_DAY, True), (TODAY, False)])
def test_a_post_is_held_on_its_last_day(last_day: date, vacant: bool) -> None:
    assert ("vacancy" in names(designation(ends_on=last_day))) is vacant


def test_a_vacancy_says_since_when() -> None:
    alert = only(designation(ends_on=date(2026, 10, 31)), designation(ends_on=date(2026, 8, 31)))
    assert alert.grave
    assert alert.text.en.startswith("Nobody is designated ALNCo, since 1 November 2026.")
    assert alert.text.cy.startswith("Nid oes neb wedi'i ddynodi'n CADY, ers 1 Tachwedd 2026.")
    assert alert.source
    assert alert.source.cite == "ALN Act 2018 s.60"


def test_a_deputy_alone_leaves_the_post_vacant() -> None:
    assert names(designation(capacity=Capacity.DEPUTY)) == ["vacancy"]


@pytest.mark.parametrize(("days", "warned"), [(0, False), (1, True)])
def test_acting_for_more_than_a_term(days: int, warned: bool) -> None:
    since = TODAY - A_TERM - timedelta(days=days)
    assert ("acting" in names(designation(capacity=Capacity.ACTING, starts_on=since))) is warned
    assert names(designation(starts_on=since)) == []


@pytest.mark.parametrize(("days", "warned"), [(SOON.days, True), (SOON.days + 1, False)])
def test_a_designation_that_ends_soon(days: int, warned: bool) -> None:
    ending = designation(ends_on=TODAY + timedelta(days=days))
    assert ("ending" in names(ending)) is warned
    follower = designation(starts_on=TODAY + timedelta(days=days + 1))
    assert "ending" not in names(ending, follower)


@pytest.mark.parametrize(
    ("facts", "name"),
    [
        ({"provisional": "yes", "senco_here": "no"}, "not_allowed"),
        ({"school_teacher": "no", "senco_here": "no"}, "not_allowed"),
        ({"provisional": "", "senco_here": "no"}, "not_known"),
    ],
)
def test_whoever_may_not_be_designated(facts: dict[str, str], name: str) -> None:
    (found,) = [alert for alert in alerts("primary", [designation(**facts)], on=TODAY) if alert.source]
    assert found.name == name
    assert found.grave is (name == "not_allowed")
    assert found.source
    assert found.source.cite == "2021/401 reg 27"


def test_a_provisional_registration_is_named_as_what_does_not_count() -> None:
    alert = only(designation(provisional="yes", senco_here="no"))
    assert "registered provisionally, which does not count" in alert.text.en
    assert "ar sail dros dro, nad yw'n cyfrif" in alert.text.cy


@pytest.mark.parametrize(
    ("seen_on", "warned"), [(TODAY - LOOK_AGAIN, False), (TODAY - LOOK_AGAIN - A_DAY, True), (None, True)]
)
def test_the_register_is_looked_at_every_year(seen_on: date | None, warned: bool) -> None:
    assert ("look_again" in names(designation(seen_on=seen_on))) is warned


@pytest.mark.parametrize(
    ("answer", "found"), [("yes", []), ("no", ["not_leading"]), ("", ["leading_not_known"])]
)
def test_the_leadership_team(answer: str, found: list[str]) -> None:
    assert names(designation(in_leadership=answer)) == found


def test_the_gravest_come_first() -> None:
    found = alerts(
        "primary", [designation(school_teacher="no", senco_here="no", in_leadership="no")], on=TODAY
    )
    assert [alert.grave for alert in found] == [True, False]


@pytest.mark.parametrize(
    ("body", "held", "standing"),
    [
        ("primary", [], Standing.VACANT),
        ("special", [], Standing.NOT_NEEDED),
        ("", [], Standing.NOT_KNOWN),
        ("primary", [Capacity.DEPUTY], Standing.VACANT),
        ("primary", [Capacity.ACTING], Standing.ACTING),
        ("primary", [Capacity.ACTING, Capacity.SUBSTANTIVE], Standing.DESIGNATED),
        ("special", [Capacity.SUBSTANTIVE], Standing.DESIGNATED),
    ],
)
def test_how_a_school_stands(body: str, held: list[Capacity], standing: Standing) -> None:
    found = how_it_stands(body, [designation(capacity=each) for each in held], on=TODAY)
    assert found.standing is standing


def test_what_the_law_calls_an_organisation() -> None:
    assert body_of(Organisation(kind=Kind.SCHOOL, school_kind=SchoolKind.PRU)) == "pru"
    assert body_of(Organisation(kind=Kind.FEI)) == "fei"
    assert body_of(Organisation(kind=Kind.AUTHORITY)) == ""
