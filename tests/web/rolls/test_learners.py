"""The list: filtered, sorted, page by page, and as a file."""

import csv
import io
from datetime import date

import polars as pl
import pytest
from django.test import RequestFactory
from python_calamine import load_workbook

from cynllun.accounts.models import User
from cynllun.bulk.place import place_roll
from cynllun.web.rolls.filters import FilterForm
from cynllun.web.rolls.year_groups import group_on
from tests.accounts.wales import Wales, person_with
from tests.web.rolls.files import ALED, BETHAN, CERI, HEADINGS, IN_2022, address, client_of, on_the_roll

ON = date(2022, 3, 1)


@pytest.fixture(scope="module")
def three() -> pl.DataFrame:
    """Ceri, Aled and Bethan placed on 1 March 2022."""
    rows = [dict(zip(HEADINGS, row, strict=True)) for row in (CERI, ALED, BETHAN)]
    roll = pl.DataFrame(rows).with_columns(
        pl.col("date_of_birth", "provision_from").str.to_date(strict=False)
    )
    roll = roll.with_columns(pl.col("provision").replace("", None), upn=pl.lit(None, dtype=pl.String))
    return place_roll(roll.with_columns(group_on(ON).alias("group_on")), on=ON)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["1002", "1003", "1001"]),
        ("system=SEN", ["1001"]),
        ("rule=R1", ["1002"]),
        ("group=4", ["1003"]),
        ("provision=none", ["1002"]),
        ("provision=-", ["1003"]),
        ("notice_from=governing_body", ["1001"]),
        ("notice_from=local_authority", []),
        ("q=prawf", ["1003"]),
        ("q=CERI+sampl", ["1001"]),
        ("q=1002", ["1002"]),
        ("q=(", []),
        ("q=nobody", []),
        ("due=2025-08-30", ["1001"]),
        ("due=2025-08-31", []),
        ("due=nonsense", ["1002", "1003", "1001"]),
        ("system=nonsense", ["1002", "1003", "1001"]),
        ("sort=-name", ["1001", "1003", "1002"]),
        ("sort=group", ["1001", "1003", "1002"]),
        ("sort=-system", ["1001", "1003", "1002"]),
        ("sort=must_move_by", ["1001", "1002", "1003"]),
        ("sort=-must_move_by", ["1001", "1002", "1003"]),
        ("sort=nonsense", ["1002", "1003", "1001"]),
    ],
)
def test_who_is_listed(three: pl.DataFrame, rf: RequestFactory, query: str, found: list[str]) -> None:
    form = FilterForm(rf.get(f"/?{IN_2022}&{query}"))
    assert form.listed(three)["learner_id"].to_list() == found


@pytest.mark.parametrize(("asked", "shown"), [("1", 50), ("2", 1), ("99", 1), ("nonsense", 50)])
def test_fifty_a_page(wales: Wales, alnco: User, asked: str, shown: int) -> None:
    on_the_roll(wales.school, *((f"{number:03}", *ALED[1:]) for number in range(51)))
    answer = client_of(alnco).get(address("roll_learners", wales.school, query=f"page={asked}&q=Aled"))
    assert len(answer.context["learners"]) == shown
    assert "q=Aled" in answer.content.decode()


def test_the_filters_reach_the_page(wales: Wales, alnco: User) -> None:
    on_the_roll(wales.school, CERI, ALED, BETHAN)
    query = f"{IN_2022}&system=SEN&sort=-name"
    answer = client_of(alnco).get(address("roll_learners", wales.school, query=query))
    assert [learner.learner_id for learner in answer.context["learners"]] == ["1001"]
    assert 'aria-sort="descending"' in answer.content.decode()
    assert "1 learner of 3" in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "heading", "system"), [("en", "System", "SEN"), ("cy", "Dyddiad geni", "AAA")]
)
def test_a_csv_has_the_filtered_list_in_the_language_of_the_page(
    wales: Wales, alnco: User, language: str, heading: str, system: str
) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI, ALED)
    query = f"{IN_2022}&system=SEN"
    answer = client.get(address("roll_download", wales.school, language, query, ending="csv"))
    assert answer.headers["Content-Disposition"].endswith('.csv"')
    head, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert heading in head
    assert "1001" in row
    assert system in row


def test_a_workbook_has_the_same(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI, ALED)
    answer = client.get(address("roll_download", wales.school, query=IN_2022, ending="xlsx"))
    rows = load_workbook(io.BytesIO(answer.content)).get_sheet_by_index(0).to_python()
    assert len(rows) == 3
    assert "System" in rows[0]


def test_what_was_assumed_is_in_the_file(wales: Wales, alnco: User) -> None:
    client = client_of(alnco)
    on_the_roll(wales.school, CERI)
    text = client.get(address("roll_download", wales.school, query=IN_2022, ending="csv")).content.decode()
    assert "Looked after from" in text.splitlines()[1]


def test_there_is_no_other_kind_of_file(wales: Wales, alnco: User) -> None:
    assert client_of(alnco).get(address("roll_download", wales.school, ending="pdf")).status_code == 404


def test_an_officer_lists_every_school_of_the_authority(wales: Wales) -> None:
    for school, row in ((wales.school, CERI), (wales.second_school, ALED), (wales.other_school, BETHAN)):
        on_the_roll(school, row)
    client = client_of(person_with("authority_aln_officer", wales.body))
    page = client.get(address("roll_learners", wales.body))
    listed = [(learner.learner_id, learner.school.en) for learner in page.context["learners"]]
    assert listed == [("1002", "Sampl"), ("1001", "Enghraifft")]
