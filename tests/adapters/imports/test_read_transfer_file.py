import io

import pytest

from cynllun.adapters.imports import Limits, UnusableFile, normalise, read_table, suggest_mapping
from tests.adapters.files import pupil, stage, transfer_file


def read(data: bytes, limits: Limits | None = None):
    return read_table(io.BytesIO(data), limits or Limits())


def imported(data: bytes):
    table = read(data)
    return normalise(table, suggest_mapping(table.columns))


def test_a_pupil_becomes_a_row_of_the_roll():
    found = imported(transfer_file(pupil(stages=stage("A", "2019-10-01"))))
    assert not found.problems
    row = found.rows.row(0, named=True)
    assert (row["learner_id"], row["upn"], row["surname"]) == ("R674123101121", "R674123101121", "Enghraifft")
    assert (row["year_group"], row["year_group_school_year"], row["provision"]) == (
        "3",
        "2021-22",
        "school_action",
    )
    assert row["provision_from"].isoformat() == "2019-10-01"


@pytest.mark.parametrize(
    ("stages", "provision", "since"),
    [
        ([("N", "2018-09-01")], "none", None),
        ([("A", "2019-10-01"), ("P", "2020-02-01")], "school_action_plus", "2019-10-01"),
        ([("P", "2020-02-01"), ("A", "2019-10-01")], "school_action_plus", "2019-10-01"),
        ([("A", "2017-01-01"), ("N", "2018-01-01"), ("A", "2019-10-01")], "school_action", "2019-10-01"),
        ([("A", "2019-10-01"), ("S", "2021-05-06")], "statement", "2021-05-06"),
        ([("S", "2016-05-06"), ("A", "2019-10-01")], "school_action", "2019-10-01"),
    ],
)
def test_the_stages_of_provision_give_one_provision_and_its_date(stages, provision, since):
    row = imported(transfer_file(pupil(stages="".join(stage(*each) for each in stages)))).rows.row(
        0, named=True
    )
    assert row["provision"] == provision
    assert (row["provision_from"] and row["provision_from"].isoformat()) == since


@pytest.mark.parametrize("code", ["K", "E"])
def test_codes_of_england_are_reported_and_not_understood(code):
    found = imported(transfer_file(pupil(stages=stage(code, "2019-10-01"))))
    (problem,) = found.errors
    assert (problem.column, problem.value) == ("provision", code)
    assert "England" in problem.text.en
    assert found.rows["provision"].item() is None


def test_an_unknown_code_is_kept_to_the_letter_in_the_report():
    found = imported(
        transfer_file(pupil(rest="<NAWdetails><ALNDecisionOutcome>Zq9</ALNDecisionOutcome></NAWdetails>"))
    )
    (problem,) = found.errors
    assert problem.value == "Zq9"


def test_the_welsh_block_says_who_has_an_idp_whatever_the_case_of_its_name():
    for name in ("NAWdetails", "NAWDetails"):
        rest = f"<{name}><ALNDecisionOutcome>IDP</ALNDecisionOutcome></{name}>"
        assert imported(transfer_file(pupil(rest=rest))).rows["provision"].item() == "idp"


def test_being_in_care_is_a_status_without_a_date_and_that_is_a_problem():
    found = imported(transfer_file(pupil(rest="<LookedAfter><InCare>true</InCare></LookedAfter>")))
    (problem,) = found.errors
    assert problem.column == "looked_after_from"
    assert "not when" in problem.text.en
    assert not imported(
        transfer_file(pupil(rest="<LookedAfter><InCare>false</InCare></LookedAfter>"))
    ).problems


@pytest.mark.parametrize(("status", "problems"), [("C", 0), ("G", 0), ("M", 1), ("S", 1)])
def test_two_registrations_are_a_status_without_a_date_too(status, problems):
    data = transfer_file(pupil()).replace(
        b"</NCyearActual>", f"</NCyearActual><EnrolStatus>{status}</EnrolStatus>".encode()
    )
    assert [problem.column for problem in imported(data).errors] == ["dual_registered_from"] * problems


def test_a_stage_beside_an_aln_decision_is_taken_and_said_to_be():
    rest = "<NAWdetails><ALNDecisionOutcome>IDP</ALNDecisionOutcome></NAWdetails>"
    found = imported(transfer_file(pupil(stages=stage("A", "2019-10-01"), rest=rest)))
    assert found.rows["provision"].item() == "school_action"
    assert "IDP" in next(each.how.en for each in found.derived if each.column == "provision")


def test_the_school_and_the_school_year_are_said():
    notes = " ".join(note.en for note in read(transfer_file(pupil())).notes)
    assert "Ysgol Enghraifft 6762999" in notes
    assert "2021-22" in notes


@pytest.mark.parametrize(
    ("year", "written", "school_year"),
    [
        ("2021", "2021-08-01T00:00:00", "2021-22"),
        ("2021", "2022-07-31T00:00:00", "2021-22"),
        ("2021", "2021-07-31T00:00:00", None),
        ("2022", "2022-03-01T00:00:00", None),
        ("", "2022-03-01T00:00:00", None),
        ("2021", "", None),
        ("2021", "yesterday", None),
    ],
)
def test_the_school_year_is_read_only_where_the_file_agrees_with_itself(year, written, school_year):
    found = imported(transfer_file(pupil(), year=year, written=written))
    assert found.rows["year_group_school_year"].item() == school_year
    if school_year is None:
        assert any("choose it yourself" in note.en for note in found.notes)


def test_a_namespace_changes_nothing():
    data = transfer_file(pupil()).replace(b"<CTfile>", b'<CTfile xmlns="urn:example">')
    assert len(read(data).frame) == 1


LAUGHS = '<!DOCTYPE CTfile [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">' + "".join(
    f'<!ENTITY {chr(letter)} "{f"&{chr(letter - 1)};" * 8}">' for letter in range(ord("c"), ord("p"))
)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        pytest.param(transfer_file(pupil("&o;"), before=f"{LAUGHS}]>"), "DOCTYPE", id="a billion laughs"),
        pytest.param(
            transfer_file(
                pupil("&x;"), before='<!DOCTYPE CTfile [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
            ),
            "DOCTYPE",
            id="a file of the server's",
        ),
        pytest.param(
            transfer_file(pupil(), before='<!DOCTYPE CTfile SYSTEM "http://example.invalid/x.dtd">'),
            "DOCTYPE",
            id="a DTD on the network",
        ),
        pytest.param(transfer_file(pupil())[:-20], "broken at line", id="cut off"),
        pytest.param(b"<CTfile>" * 300 + b"</CTfile>" * 300, "broken at line", id="too deep"),
        pytest.param(b"<?xml version='1.0'?><rss/>", "another kind", id="another kind"),
        pytest.param(transfer_file(""), "no learners", id="nobody in it"),
    ],
)
def test_what_cannot_be_read_is_refused_in_words(data, why):
    with pytest.raises(UnusableFile, match=why) as refusal:
        read(data)
    assert refusal.value.text.cy


def test_pupils_at_the_limit_and_one_over():
    assert len(read(transfer_file(pupil() * 2), Limits(rows=2)).frame) == 2
    with pytest.raises(UnusableFile, match="more than 1 rows"):
        read(transfer_file(pupil() * 2), Limits(rows=1))
