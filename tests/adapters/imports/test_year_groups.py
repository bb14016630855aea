import pytest

from cynllun.adapters.imports.year_groups import read_school_year, read_year_group
from cynllun.law.choices import SCHOOL_YEARS, YEAR_GROUPS


@pytest.mark.parametrize(
    ("texts", "group"),
    [
        (["3", "03", "3.0", "Yr 3", "yr3", "Year 3", "YEAR 03", "Y3", "Blwyddyn 3", "Bl 3", "Bl. 3", "B3",
         "NC Year 3",
          "Year Group 3", "Grŵp blwyddyn 3", "Curriculum Year 3"], "3"),
        (["10", "Yr 10", "Blwyddyn 10", "Y10"], "10"),
        (["14", "Year 14"], "14"),
        (["R", "Rec", "Reception", "Derbyn", "Dosbarth Derbyn", "Year R", "YR", "Y R"], "R"),
        (["N1", "n1", "Nursery 1", "Meithrin 1", "M1"], "N1"),
        (["N2", "Nursery 2", "Meithrin 2"], "N2"),
    ],
)  # fmt: skip
def test_year_groups_in_both_languages(texts, group):
    assert {text: read_year_group(text).value for text in texts} == dict.fromkeys(texts, group)


@pytest.mark.parametrize(
    "text", ["0", "15", "99", "-3", "3?", "3/4", "Year 3.5", "7W", "Year", "third", "N3", "N0"]
)
def test_what_is_no_year_group_is_said(text):
    cell = read_year_group(text)
    assert cell.value is None
    assert cell.trouble is not None
    assert cell.trouble.cy


@pytest.mark.parametrize("text", ["Nursery", "N", "Meithrin", "Dosbarth meithrin"])
def test_a_nursery_class_alone_does_not_say_which_year(text):
    cell = read_year_group(text)
    assert cell.trouble is not None
    assert "which nursery year" in cell.trouble.en


@pytest.mark.parametrize(
    "text", ["2021-22", "2021/22", "2021/2022", "2021-2022", "2021–22", " 2021 - 22 ", "2021_22"]
)
def test_school_years(text):
    assert read_school_year(text).value == "2021-22"


@pytest.mark.parametrize(
    "text", ["2021", "21-22", "2021-23", "2021-2023", "2021-21", "1821-22", "9999-00", "2021-22-23", ""]
)
def test_what_is_no_school_year_is_said(text):
    assert read_school_year(text).trouble is not None


def test_the_rolls_own_forms_and_labels_are_understood():
    for value, label in YEAR_GROUPS.items():
        assert {read_year_group(text).value for text in (value, label.en, label.cy)} == {value}
    for value in SCHOOL_YEARS:
        assert read_school_year(value).value == value
