import pytest

from cynllun.adapters.imports import suggest_mapping
from cynllun.adapters.imports.columns import COLUMNS

EXPORTS = {
    "like SIMS": (
        ["Adno", "UPN", "Legal Surname", "Forename", "DOB", "Year", "Reg", "SEN Status", "In Care"],
        {
            "learner_id": "Adno",
            "upn": "UPN",
            "date_of_birth": "DOB",
            "year_group": "Year",
            "provision": "SEN Status",
            "looked_after_from": "In Care",
            "forename": "Forename",
            "surname": "Legal Surname",
        },
    ),
    "like Arbor": (
        [
            "Arbor Student ID",
            "UPN",
            "First Name",
            "Last Name",
            "Date of Birth",
            "Year Group",
            "SEN Provision",
        ],
        {
            "learner_id": "UPN",
            "upn": "UPN",
            "date_of_birth": "Date of Birth",
            "year_group": "Year Group",
            "provision": "SEN Provision",
            "forename": "First Name",
            "surname": "Last Name",
        },
    ),
    "like Bromcom": (
        ["Admission Number", "UPN", "NC Year", "Tutor Group", "Birth Date", "ALN Status", "ALN Start Date"],
        {
            "learner_id": "Admission Number",
            "upn": "UPN",
            "date_of_birth": "Birth Date",
            "year_group": "NC Year",
            "provision": "ALN Status",
            "provision_from": "ALN Start Date",
        },
    ),
    "in Welsh": (
        [
            "UPN",
            "Cyfenw",
            "Enw cyntaf",
            "Dyddiad Geni",
            "Grŵp Blwyddyn",
            "Blwyddyn Ysgol",
            "Statws AAA",
            "Hysbysiad CDU",
        ],
        {
            "learner_id": "UPN",
            "upn": "UPN",
            "date_of_birth": "Dyddiad Geni",
            "year_group": "Grŵp Blwyddyn",
            "year_group_school_year": "Blwyddyn Ysgol",
            "provision": "Statws AAA",
            "idp_notice_on": "Hysbysiad CDU",
            "forename": "Enw cyntaf",
            "surname": "Cyfenw",
        },
    ),
}


@pytest.mark.parametrize("export", EXPORTS)
def test_the_usual_headings_are_recognised(export):
    headings, mapping = EXPORTS[export]
    assert suggest_mapping(headings) == mapping


def test_the_rolls_own_names_and_labels_are_recognised():
    for language in ("en", "cy"):
        labels = {name: column.label.in_(language) for name, column in COLUMNS.items()}
        assert suggest_mapping(list(labels.values())) == labels
    assert suggest_mapping(list(COLUMNS)) == {name: name for name in COLUMNS}


def test_the_rolls_own_name_wins_then_the_likelier_heading():
    assert suggest_mapping(["Year", "year_group"])["year_group"] == "year_group"
    assert suggest_mapping(["SEN", "SEN Status"])["provision"] == "SEN Status"


def test_what_is_not_known_is_left_alone():
    assert suggest_mapping(["Reg Group", "House", "Ethnicity", "", "[D]"]) == {}
